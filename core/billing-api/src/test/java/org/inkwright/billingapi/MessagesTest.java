package org.inkwright.billingapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    static List<Samples.Sample<?>> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyMessageComesBackAsItWasWritten(Samples.Sample<T> sample) {
        String json = sample.codec().json(sample.message());
        assertEquals(new MessageReading.Read<>(sample.message()), sample.codec().read(json), json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aMissingOrWrongMemberIsNamedUnlessItMayBeMissing(Samples.Sample<T> sample) {
        forEachMember(
                sample,
                (parent, name) -> {
                    JsonElement was = parent.remove(name);
                    checkWithout(sample, parent, name);
                    parent.add(name, JsonNull.INSTANCE);
                    checkWithout(sample, parent, name);
                    // a map of amounts may be empty, and has no members of its own
                    if (!name.equals("tokens_in")) {
                        parent.add(name, new JsonPrimitive("\u0000"));
                        boolean text = was instanceof JsonPrimitive p && p.isString();
                        assertTrue(text || root(parent, sample) instanceof MessageReading.Faulty);
                    }
                    parent.add(name, was);
                });
    }

    private JsonObject whole = new JsonObject();

    private <T> void forEachMember(
            Samples.Sample<T> sample, BiConsumer<JsonObject, String> action) {
        whole = JsonParser.parseString(sample.codec().json(sample.message())).getAsJsonObject();
        visit(whole, action);
    }

    private static void visit(JsonElement element, BiConsumer<JsonObject, String> action) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> visit(one, action));
        } else if (element.isJsonObject()) {
            for (String name : List.copyOf(element.getAsJsonObject().keySet())) {
                visit(element.getAsJsonObject().get(name), action);
                action.accept(element.getAsJsonObject(), name);
            }
        }
    }

    private <T> MessageReading<T> root(JsonObject changed, Samples.Sample<T> sample) {
        assertTrue(changed.size() >= 0);
        return sample.codec().read(whole.toString());
    }

    private <T> void checkWithout(Samples.Sample<T> sample, JsonObject parent, String name) {
        MessageReading<T> reading = root(parent, sample);
        if (name.equals("tokens_in")) {
            return;
        }
        // lots may last for ever, pools may not
        boolean pool = parent.has("granted");
        if (sample.optional().contains(name) && !pool) {
            assertInstanceOf(MessageReading.Read.class, reading, name + " cannot be missing");
            return;
        }
        var faulty =
                assertInstanceOf(MessageReading.Faulty.class, reading, name + " can be missing");
        assertTrue(faulty.fault().contains(name), faulty.fault() + " does not name " + name);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void membersThatNobodyKnowsArePassedOver(Samples.Sample<T> sample) {
        List<JsonObject> objects = new ArrayList<>();
        forEachMember(sample, (parent, _) -> objects.add(parent));
        for (JsonObject object : objects) {
            if (!object.has("tokens_in")) {
                object.add("of_the_future", new JsonPrimitive(1));
            }
        }
        assertEquals(
                new MessageReading.Read<>(sample.message()), sample.codec().read(whole.toString()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void damagedMessagesAreFaultyAndNeverBreakTheReader(Samples.Sample<T> sample) {
        Random random = new Random(9);
        String json = sample.codec().json(sample.message());
        int faulty = 0;
        for (int round = 0; round < 300; round++) {
            StringBuilder damaged = new StringBuilder(json);
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setLength(at);
                case 1 -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
                default -> damaged.insert(at, "-\"{e9[".charAt(random.nextInt(6)));
            }
            if (sample.codec().read(damaged.toString()) instanceof MessageReading.Faulty) {
                faulty++;
            }
        }
        assertTrue(faulty > 100, "seed 9 found only " + faulty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "<html></html>", "{} {}", "{\"id\":1}"})
    void whatIsNoMessageIsFaulty(String text) {
        assertInstanceOf(MessageReading.Faulty.class, Order.CODEC.read(text));
    }

    @Test
    void twoMessagesAreNotOne() {
        String json = Order.CODEC.json(Samples.order());
        assertInstanceOf(MessageReading.Read.class, Order.CODEC.read(json + " "));
        assertInstanceOf(MessageReading.Faulty.class, Order.CODEC.read(json + " {}"));
    }

    @Test
    void creditsTravelAsDecimalStringsAndMoneyInMinorUnits() {
        JsonObject json =
                JsonParser.parseString(Offers.CODEC.json(Samples.offers())).getAsJsonObject();
        JsonObject pack = json.getAsJsonArray("packages").get(0).getAsJsonObject();
        assertEquals(new JsonPrimitive("100"), pack.get("credits"));
        assertEquals("{\"amount\":500,\"currency\":\"USD\"}", pack.get("price").toString());
        assertEquals("12.5", CreditAmount.of("12.500000").toString());
        BigDecimal fine = new BigDecimal("0.0000001");
        assertThrows(IllegalArgumentException.class, () -> new CreditAmount(fine));
        for (String wrong : List.of("", "1e3", "0.0000001", "12345678901234", "1,5")) {
            assertThrows(IllegalArgumentException.class, () -> CreditAmount.of(wrong), wrong);
        }
    }

    @Test
    void aWordOfANewerEndpointIsSomethingOther() {
        String json = Order.CODEC.json(Samples.order()).replace("\"open\"", "\"dreaming\"");
        var read = assertInstanceOf(MessageReading.Read.class, Order.CODEC.read(json));
        assertEquals(Order.State.OTHER, ((Order) read.message()).state());
    }

    @Test
    void aBatchHoldsAtMost500Events() {
        UsageBatch.Event event = Samples.batch().events().getFirst();
        List<UsageBatch.Event> many = new ArrayList<>();
        for (int count = 0; count <= UsageBatch.MOST; count++) {
            many.add(event);
        }
        assertThrows(IllegalArgumentException.class, () -> new UsageBatch(Samples.NOON, many));
    }

    @Test
    void newsAreReadByNameAndUnknownOnesArePassedOver() {
        for (AccountEvent event :
                List.of(new AccountEvent.BalanceChanged(), new AccountEvent.OrderPaid("o1"))) {
            assertEquals(Optional.of(event), AccountEvent.of(event.name(), event.data()));
        }
        assertEquals(Optional.empty(), AccountEvent.of("weather", "{}"));
        assertEquals(Optional.empty(), AccountEvent.of("order_paid", "{}"));
    }
}
