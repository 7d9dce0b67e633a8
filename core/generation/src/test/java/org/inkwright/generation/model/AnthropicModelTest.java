package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.request;
import static org.inkwright.generation.model.ScriptedServer.stream;
import static org.inkwright.generation.model.ScriptedServer.trouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonObject;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnthropicModelTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private ModelService model() {
        return Providers.known()
                .byId("anthropic")
                .orElseThrow()
                .at(server.web.url("/v1").toString())
                .open(ScriptedServer.keys(), server.pacing.web());
    }

    private static String event(String type, String rest) {
        return "event: %s\ndata: {\"type\":\"%s\"%s}\n\n".formatted(type, type, rest);
    }

    private static final String START =
            event(
                    "message_start",
                    ",\"message\":{\"model\":\"claude\",\"usage\":{\"input_tokens\":10,"
                            + "\"cache_read_input_tokens\":5,\"output_tokens\":1}}");

    private static String words(String text) {
        return event(
                "content_block_delta",
                ",\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
    }

    private static String end(String reason) {
        return event(
                "message_delta",
                ",\"delta\":{\"stop_reason\":\"" + reason + "\"},\"usage\":{\"output_tokens\":7}");
    }

    @Test
    void wordsUsageAndReasonComeInOrder() {
        server.then(
                stream(
                        START,
                        event("ping", ""),
                        event(
                                "content_block_delta",
                                ",\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}"),
                        words("Hel"),
                        words("lo"),
                        end("end_turn"),
                        event("message_stop", "")));
        assertEquals(
                List.of(
                        new ModelEvent.Started("claude", ModelEvent.Delivery.STREAMED),
                        new ModelEvent.Text("Hel"),
                        new ModelEvent.Text("lo"),
                        new ModelEvent.Used(new TokenUsage(15, 7)),
                        new ModelEvent.Finished(FinishReason.COMPLETE)),
                ScriptedServer.ask(model(), request()));
    }

    @Test
    void rulesAndKeyStandWhereAnthropicWantsThem() {
        server.then(stream(START, event("message_stop", "")));
        ModelOptions options =
                ModelOptions.upTo(50)
                        .withTemperature(1.7)
                        .withSeed(3)
                        .withStops(List.of("END", "\n"))
                        .withSchema(new AnswerSchema("plan", "{\"type\":\"object\"}"));
        ScriptedServer.ask(model(), request().withOptions(options));
        RecordedRequest asked = server.asked();
        assertEquals("/v1/messages", asked.getTarget());
        assertEquals(ScriptedServer.KEY, asked.getHeaders().get("x-api-key"));
        assertEquals("2023-06-01", asked.getHeaders().get("anthropic-version"));
        assertNull(asked.getHeaders().get("Authorization"));
        server.then(stream(START, event("message_stop", "")));
        ScriptedServer.ask(model(), request().withOptions(options));
        JsonObject body = server.askedBody();
        assertEquals("Be brief.", body.get("system").getAsString());
        assertEquals(1, body.getAsJsonArray("messages").size());
        assertEquals(1.0, body.get("temperature").getAsDouble());
        assertEquals(1, body.getAsJsonArray("stop_sequences").size());
        assertEquals(
                "json_schema",
                body.getAsJsonObject("output_config")
                        .getAsJsonObject("format")
                        .get("type")
                        .getAsString());
    }

    @Test
    void refusalsAndCapsAreTold() {
        server.then(stream(START, words("I"), end("refusal"), event("message_stop", "")));
        assertEquals(
                new ModelEvent.Finished(FinishReason.FILTERED),
                ScriptedServer.ask(model(), request()).getLast());
        server.then(stream(START, words("I"), end("max_tokens"), event("message_stop", "")));
        assertEquals(
                new ModelEvent.Finished(FinishReason.LENGTH),
                ScriptedServer.ask(model(), request()).getLast());
    }

    @Test
    void overloadInsideTheStreamKeepsTheWords() {
        server.then(
                stream(
                        START,
                        words("half"),
                        event(
                                "error",
                                ",\"error\":{\"type\":\"overloaded_error\",\"message\":\"x\"}")));
        List<ModelEvent> events = ScriptedServer.ask(model(), request());
        assertEquals("half", ScriptedServer.text(events));
        assertEquals(ModelTrouble.SERVER, trouble(events));
    }

    @Test
    void aWholeMessageIsTaken() {
        server.then(
                new MockResponse.Builder()
                        .body(
                                "{\"type\":\"message\",\"model\":\"claude\",\"content\":[{\"type\":"
                                        + "\"text\",\"text\":\"hello\"}],\"stop_reason\":\"end_turn\","
                                        + "\"usage\":{\"input_tokens\":2,\"output_tokens\":1}}"));
        Answer answer = Answer.of(model(), request(), new StopSignal(), event -> {});
        assertEquals("hello", answer.text());
        assertEquals(new TokenUsage(2, 1), answer.usage());
    }
}
