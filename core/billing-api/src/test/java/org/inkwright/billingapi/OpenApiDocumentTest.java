package org.inkwright.billingapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inkwright.billingapi.OpenApiField.Kind;
import org.inkwright.billingapi.Operation.Trait;
import org.inkwright.billingapi.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentTest {
    private static final List<Operation> OPERATIONS =
            List.of(
                    Operation.get(ApiPaths.ME, "Who is signed in", Me.CODEC).with(Trait.SIGNED_IN),
                    Operation.get(ApiPaths.BALANCE, "What is there", Balance.CODEC)
                            .with(Trait.SIGNED_IN, Trait.LIMITED),
                    Operation.get(ApiPaths.CATALOG, "What is on sale", Offers.CODEC),
                    Operation.post(
                                    ApiPaths.ORDERS,
                                    "Makes an order",
                                    OrderRequest.CODEC,
                                    201,
                                    Order.CODEC)
                            .with(Trait.SIGNED_IN, Trait.IDEMPOTENT),
                    Operation.get(ApiPaths.ORDERS + "/{id}", "How far it is", Order.CODEC)
                            .with(Trait.SIGNED_IN),
                    Operation.get(ApiPaths.LEDGER, "What moved", Page.codec(LedgerEntry.CODEC))
                            .with(Trait.SIGNED_IN)
                            .asking(
                                    OpenApiField.optional("cursor", Kind.TEXT),
                                    OpenApiField.optional("limit", Kind.WHOLE)),
                    Operation.get(ApiPaths.USAGE, "What was used", Page.codec(UsageRow.CODEC))
                            .with(Trait.SIGNED_IN)
                            .asking(
                                    OpenApiField.required("group", Kind.TEXT)
                                            .oneOf("day", "model", "step"),
                                    OpenApiField.optional("since", Kind.TIME)),
                    Operation.post(
                                    ApiPaths.USAGE_EVENTS,
                                    "Takes a batch",
                                    UsageBatch.CODEC,
                                    200,
                                    UsageReply.CODEC)
                            .with(Trait.SIGNED_IN),
                    Operation.post(
                                    ApiPaths.ESTIMATES,
                                    "What an act would cost",
                                    EstimateRequest.CODEC,
                                    200,
                                    Estimate.CODEC)
                            .with(Trait.SIGNED_IN, Trait.PAID),
                    Operation.get(
                                    ApiPaths.EVENTS,
                                    "News",
                                    new OpenApiContent.Other("text/event-stream"))
                            .with(Trait.SIGNED_IN),
                    Operation.delete(ApiPaths.DEVICES + "/{id}", "Signs a device out")
                            .with(Trait.SIGNED_IN),
                    Operation.get("/admin/audit", "Who did what", PortalSession.CODEC)
                            .with(Trait.OPERATOR),
                    Operation.form(
                                    ApiPaths.TOKEN,
                                    "Gives tokens",
                                    List.of(
                                            OpenApiField.required("grant_type", Kind.TEXT),
                                            OpenApiField.optional("code", Kind.TEXT)),
                                    new OpenApiContent.Message(TokenSet.CODEC))
                            .with(Trait.OAUTH),
                    Operation.told("/webhooks/stripe", "Hears news", "application/json"));

    private final JsonObject document =
            JsonParser.parseString(OpenApiDocument.of(OPERATIONS).json()).getAsJsonObject();

    private JsonObject operation(String method, String path) {
        return document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(method);
    }

    private static Set<String> statuses(JsonObject operation) {
        return operation.getAsJsonObject("responses").keySet();
    }

    @Test
    void everythingThatIsPointedToIsThere() {
        List<String> seen = new ArrayList<>();
        visit(
                document,
                (name, value) -> {
                    if (name.equals("$ref")) {
                        seen.add(value.getAsString());
                        JsonElement at = document;
                        for (String step : value.getAsString().substring(2).split("/", -1)) {
                            assertTrue(
                                    at.isJsonObject() && at.getAsJsonObject().has(step),
                                    () -> value + " points nowhere");
                            at = at.getAsJsonObject().get(step);
                        }
                    }
                });
        assertTrue(seen.size() > 100, "saw only " + seen.size());
    }

    private interface Visitor {
        void see(String name, JsonElement value);
    }

    private static void visit(JsonElement element, Visitor visitor) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> visit(one, visitor));
        } else if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> member : element.getAsJsonObject().entrySet()) {
                visitor.see(member.getKey(), member.getValue());
                visit(member.getValue(), visitor);
            }
        }
    }

    @Test
    void nothingIsDescribedThatNobodyPointsTo() {
        Set<String> pointed = new HashSet<>();
        visit(
                document,
                (name, value) -> {
                    if (name.equals("$ref")) {
                        pointed.add(value.getAsString());
                    }
                });
        Set<String> idle = new TreeSet<>();
        JsonObject components = document.getAsJsonObject("components");
        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            for (String name : components.getAsJsonObject(kind).keySet()) {
                if (!pointed.contains("#/components/" + kind + "/" + name)) {
                    idle.add(kind + "/" + name);
                }
            }
        }
        assertEquals(Set.of(), idle);
    }

    @Test
    void everyMessageFitsItsSchemaInTheDocument() {
        JsonObject schemas = document.getAsJsonObject("components").getAsJsonObject("schemas");
        int fitting = 0;
        for (Sample<?> sample : Samples.all()) {
            if (schemas.has(sample.codec().name())) {
                fits(sample);
                fitting++;
            }
        }
        assertTrue(fitting >= 10, "compared only " + fitting);
    }

    private <T> void fits(Sample<T> sample) {
        String pointer = "#/components/schemas/" + sample.codec().name();
        var schema = new Fields().put("$ref", pointer).json();
        schema.add("components", document.get("components"));
        var judge = new SchemaJudge(schema.toString());
        assertTrue(judge.accepts(sample.codec().json(sample.message())), pointer);
        assertFalse(judge.accepts("[]"), pointer);
    }

    @Test
    void whatAnOperationIsDecidesHowItMayBeRefused() {
        assertEquals(Set.of("200", "default"), statuses(operation("get", ApiPaths.CATALOG)));
        assertEquals(
                Set.of("200", "401", "403", "429", "default"),
                statuses(operation("get", ApiPaths.BALANCE)));
        assertEquals(
                Set.of("201", "400", "401", "403", "409", "413", "415", "422", "default"),
                statuses(operation("post", ApiPaths.ORDERS)));
        assertEquals(
                Set.of("200", "400", "401", "402", "403", "413", "415", "default"),
                statuses(operation("post", ApiPaths.ESTIMATES)));
        assertEquals(
                Set.of("204", "401", "403", "404", "default"),
                statuses(operation("delete", ApiPaths.DEVICES + "/{id}")));
        assertEquals(
                Set.of("200", "400", "401", "403", "default"),
                statuses(operation("get", ApiPaths.USAGE)));
    }

    @Test
    void whoMustBeSignedInIsSaid() {
        assertEquals("[]", operation("get", ApiPaths.CATALOG).get("security").toString());
        assertEquals(
                "[{\"account\":[]}]", operation("get", ApiPaths.ME).get("security").toString());
        assertEquals(
                "[{\"operator\":[]}]", operation("get", "/admin/audit").get("security").toString());
    }

    @Test
    void whatTravelsInTheAddressIsDescribed() {
        assertEquals(
                "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}},"
                        + "{\"$ref\":\"#/components/parameters/RequestId\"}]",
                operation("get", ApiPaths.ORDERS + "/{id}").get("parameters").toString());
        assertEquals(
                "[{\"name\":\"group\",\"in\":\"query\",\"required\":true,"
                        + "\"schema\":{\"type\":\"string\",\"enum\":[\"day\",\"model\",\"step\"]}},"
                        + "{\"name\":\"since\",\"in\":\"query\",\"required\":false,"
                        + "\"schema\":{\"type\":\"string\",\"format\":\"date-time\"}},"
                        + "{\"$ref\":\"#/components/parameters/RequestId\"}]",
                operation("get", ApiPaths.USAGE).get("parameters").toString());
    }

    @Test
    void bodiesAreDescribedInTheirOwnWay() {
        JsonObject order = operation("post", ApiPaths.ORDERS);
        assertEquals(
                "{\"required\":true,\"content\":{\"application/json\":"
                        + "{\"schema\":{\"$ref\":\"#/components/schemas/OrderRequest\"}}}}",
                order.get("requestBody").toString());
        assertTrue(order.get("parameters").toString().contains("parameters/IdempotencyKey"));
        assertTrue(
                order.getAsJsonObject("responses")
                        .get("201")
                        .toString()
                        .contains("headers/Replayed"));
        assertEquals(
                "{\"required\":true,\"content\":{\"application/x-www-form-urlencoded\":{\"schema\":"
                        + "{\"type\":\"object\",\"properties\":{\"grant_type\":{\"type\":\"string\"},"
                        + "\"code\":{\"type\":\"string\"}},\"required\":[\"grant_type\"]}}}}",
                operation("post", ApiPaths.TOKEN).get("requestBody").toString());
        JsonObject news = operation("get", ApiPaths.EVENTS).getAsJsonObject("responses");
        assertEquals(
                "{\"text/event-stream\":{}}",
                news.getAsJsonObject("200").get("content").toString());
        assertFalse(
                operation("delete", ApiPaths.DEVICES + "/{id}")
                        .getAsJsonObject("responses")
                        .getAsJsonObject("204")
                        .has("content"));
    }

    @Test
    void whoGivesTokensRefusesInTheWordsOfOAuth() {
        JsonObject responses = operation("post", ApiPaths.TOKEN).getAsJsonObject("responses");
        assertEquals(
                "{\"$ref\":\"#/components/responses/ProblemOAuth\"}",
                responses.get("400").toString());
        JsonObject refusal =
                document.getAsJsonObject("components")
                        .getAsJsonObject("responses")
                        .getAsJsonObject("ProblemOAuth");
        assertEquals(
                "{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":"
                        + "{\"error\":{\"type\":\"string\"}},\"required\":[\"error\"]}}}",
                refusal.get("content").toString());
        assertEquals(
                "{\"application/json\":{}}",
                operation("post", "/webhooks/stripe")
                        .getAsJsonObject("requestBody")
                        .get("content")
                        .toString());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertEquals(
                "getApiOrdersId",
                operation("get", ApiPaths.ORDERS + "/{id}").get("operationId").getAsString());
        assertEquals(
                "postApiUsageEventsBatch",
                operation("post", ApiPaths.USAGE_EVENTS).get("operationId").getAsString());
        Operation one = OPERATIONS.getFirst();
        assertThrows(IllegalArgumentException.class, () -> OpenApiDocument.of(List.of(one, one)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api", "/api/", "/api/{Id}", "/api/{id", "/a b", "/a?b"})
    void aPathThatIsNoneIsRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> Operation.delete(path, "Ends"));
    }

    @Test
    void onlyWhatCanComeIsAnOutcome() {
        var none = new OpenApiContent.None();
        var form = new OpenApiContent.Form(List.of());
        assertThrows(IllegalArgumentException.class, () -> new Operation.Outcome(404, none));
        assertThrows(IllegalArgumentException.class, () -> new Operation.Outcome(199, none));
        assertThrows(IllegalArgumentException.class, () -> new Operation.Outcome(200, form));
    }
}
