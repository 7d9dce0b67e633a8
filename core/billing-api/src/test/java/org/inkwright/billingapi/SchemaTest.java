package org.inkwright.billingapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inkwright.billingapi.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final List<JsonElement> OTHERS =
            List.of(
                    JsonNull.INSTANCE,
                    new JsonPrimitive("\u0000"),
                    new JsonPrimitive(""),
                    new JsonPrimitive("2026-01-31T12:00:00Z"),
                    new JsonPrimitive("12.5"),
                    new JsonPrimitive("-0.0000001"),
                    new JsonPrimitive("EUR"),
                    new JsonPrimitive(7),
                    new JsonPrimitive(-7),
                    new JsonPrimitive(1.5),
                    new JsonPrimitive(true),
                    new JsonObject(),
                    new JsonArray());

    static List<Sample<?>> samples() {
        return Samples.all();
    }

    private static <T> JsonObject tree(Sample<T> sample) {
        return JsonParser.parseString(sample.codec().json(sample.message())).getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aSchemaAcceptsWhatItsCodecReadsAndNothingElse(Sample<T> sample) {
        var judge = new SchemaJudge(sample.codec().schema());
        var change = new Change<>(sample, judge, tree(sample));
        change.compare("unchanged");
        change.visit(change.whole, "");
        assertTrue(change.accepted > 0 && change.refused > 0, "both must have happened");
    }

    /// Changes one member at a time and asks both.
    private static final class Change<T> {
        private final Sample<T> sample;
        private final SchemaJudge judge;
        private final JsonObject whole;
        private int accepted;
        private int refused;

        Change(Sample<T> sample, SchemaJudge judge, JsonObject whole) {
            this.sample = sample;
            this.judge = judge;
            this.whole = whole;
        }

        void compare(String what) {
            boolean read = sample.codec().read(whole.toString()) instanceof MessageReading.Read;
            assertEquals(read, judge.accepts(whole.toString()), what + ": " + whole);
            if (read) {
                accepted++;
            } else {
                refused++;
            }
        }

        void visit(JsonElement element, String place) {
            if (element.isJsonArray()) {
                element.getAsJsonArray().forEach(one -> visit(one, place + "[]"));
            } else if (element.isJsonObject()) {
                for (String name : List.copyOf(element.getAsJsonObject().keySet())) {
                    change(element.getAsJsonObject(), name, place + "." + name);
                }
            }
        }

        private void change(JsonObject parent, String name, String place) {
            JsonElement was = parent.get(name);
            visit(was, place);
            parent.remove(name);
            compare("without " + place);
            for (JsonElement other : OTHERS) {
                // a word of a newer endpoint is read, though this one does not say it
                boolean word = name.equals("state") || name.equals("result");
                if (!(word && other.isJsonPrimitive() && other.getAsJsonPrimitive().isString())) {
                    parent.add(name, other);
                    compare(place + " is " + other);
                }
            }
            parent.add(name, was);
        }
    }

    @Test
    void aMessageIsDescribedAsItsCodecReadsIt() {
        String schema =
                """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Order",
                "type":"object","properties":{"id":{"type":"string"},"offer":{"type":"string"},
                "state":{"type":"string","enum":["open","pending","paid","failed","expired",
                "refunded","parked"]},"price":{"$ref":"#/$defs/MoneyAmount"},
                "checkout_url":{"type":["string","null"]},"expires_at":{"type":"string",
                "format":"date-time","examples":["2026-01-31T12:00:00Z"]}},
                "required":["id","offer","state","price","expires_at"],
                "$defs":{"MoneyAmount":{"type":"object","properties":{"amount":{"type":"integer",
                "format":"int64"},"currency":{"type":"string","pattern":"^(?:[A-Z]{3})$",
                "examples":["USD"]}},"required":["amount","currency"]}}}
                """;
        assertEquals(schema.replace("\n", ""), Order.CODEC.schema());
    }

    @Test
    void whatComesOnlyTogetherIsSaidTogether() {
        JsonObject schema = JsonParser.parseString(Problem.CODEC.schema()).getAsJsonObject();
        assertEquals(
                "{\"required\":[\"available\",\"shortfall\"]}",
                schema.get("dependentRequired").toString());
    }

    @Test
    void aSchemaNamesTheWordsOfThisVersionOnly() {
        var judge = new SchemaJudge(Order.CODEC.schema());
        String json = Order.CODEC.json(Samples.order());
        assertTrue(judge.accepts(json));
        assertFalse(judge.accepts(json.replace("\"open\"", "\"dreaming\"")));
        assertFalse(judge.accepts(json.replace("\"open\"", "\"other\"")));
    }

    @Test
    void limitsOfListsAndNumbersAreSaid() {
        JsonObject batch = JsonParser.parseString(UsageBatch.CODEC.schema()).getAsJsonObject();
        JsonObject events = batch.getAsJsonObject("properties").getAsJsonObject("events");
        assertEquals(UsageBatch.MOST, events.get("maxItems").getAsInt());
        String full = UsageBatch.CODEC.json(Samples.batch());
        String event = full.substring(full.indexOf('[') + 1, full.lastIndexOf(']'));
        String many = full.replace(event, (event + ",").repeat(UsageBatch.MOST) + event);
        assertFalse(new SchemaJudge(batch.toString()).accepts(many));
        assertTrue(
                UsageBatch.CODEC.read(many) instanceof MessageReading.Faulty<UsageBatch> faulty
                        && faulty.fault().contains("events"));
    }

    @Test
    void everyKindHasANameOfItsOwn() {
        Set<String> names = new TreeSet<>();
        Samples.all().forEach(sample -> names.add(sample.codec().name()));
        assertEquals(Samples.all().size(), names.size(), names.toString());
        assertTrue(names.containsAll(Set.of("Balance", "PageOfLedgerEntry")), names.toString());
        var schemas = new Schemas("#/");
        schemas.reference(Balance.CODEC);
        schemas.reference(Balance.CODEC);
        assertEquals(
                Set.of("Balance", "BalanceLot", "BalancePlanInForce", "BalancePool", "LimitState"),
                schemas.named().keySet());
        Codec<Me> imposter = Me.CODEC.named(_ -> "Balance");
        assertThrows(IllegalStateException.class, () -> schemas.reference(imposter));
    }

    @Test
    void theCodesOfSignInDescribeThemselvesToo() {
        for (Codec<?> codec : List.of(TokenSet.CODEC, DeviceCode.CODEC, Done.CODEC)) {
            assertFalse(codec.name().isEmpty());
            assertTrue(new SchemaJudge(codec.schema()).accepts("{}") == codec.equals(Done.CODEC));
        }
    }
}
