package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.DONE;
import static org.inkwright.generation.model.ScriptedServer.ask;
import static org.inkwright.generation.model.ScriptedServer.error;
import static org.inkwright.generation.model.ScriptedServer.finish;
import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.request;
import static org.inkwright.generation.model.ScriptedServer.stream;
import static org.inkwright.generation.model.ScriptedServer.text;
import static org.inkwright.generation.model.ScriptedServer.trouble;
import static org.inkwright.generation.model.ScriptedServer.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiModelTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void wordsUsageAndReasonComeInOrder() {
        server.then(stream(piece("Hel"), piece("lo"), finish("stop"), usage(12, 2), DONE));
        assertEquals(
                List.of(
                        new ModelEvent.Started("tiny-1", ModelEvent.Delivery.STREAMED),
                        new ModelEvent.Text("Hel"),
                        new ModelEvent.Text("lo"),
                        new ModelEvent.Used(new TokenUsage(12, 2)),
                        new ModelEvent.Finished(FinishReason.COMPLETE)),
                server.ask());
    }

    @Test
    void everythingThatWasSetIsAsked() {
        server.then(stream(piece("{}"), DONE));
        ModelOptions options =
                ModelOptions.upTo(77)
                        .withTemperature(0.5)
                        .withSeed(4)
                        .withStops(List.of("END"))
                        .withSchema(new AnswerSchema("plan", "{\"type\":\"object\"}"));
        ask(server.model(), request().withOptions(options));
        JsonObject body = server.askedBody();
        assertEquals("tiny", body.get("model").getAsString());
        assertEquals(77, body.get("max_completion_tokens").getAsInt());
        assertFalse(body.has("max_tokens"));
        assertEquals(0.5, body.get("temperature").getAsDouble());
        assertEquals(4, body.get("seed").getAsInt());
        assertEquals("END", body.getAsJsonArray("stop").get(0).getAsString());
        assertTrue(body.getAsJsonObject("stream_options").get("include_usage").getAsBoolean());
        assertEquals(
                "plan",
                body.getAsJsonObject("response_format")
                        .getAsJsonObject("json_schema")
                        .get("name")
                        .getAsString());
        assertEquals(
                "system",
                body.getAsJsonArray("messages").get(0).getAsJsonObject().get("role").getAsString());
    }

    @Test
    void eachServiceIsAskedInItsOwnWords() {
        server.then(stream(DONE), stream(DONE));
        ModelRequest request =
                request()
                        .withOptions(
                                ModelOptions.upTo(9)
                                        .withSeed(4)
                                        .withSchema(new AnswerSchema("plan", "{}")));
        ask(known("mistral"), request);
        JsonObject mistral = server.askedBody();
        assertEquals(4, mistral.get("random_seed").getAsInt());
        assertEquals(9, mistral.get("max_tokens").getAsInt());
        assertFalse(mistral.has("stream_options"));
        server.then(stream(DONE));
        ask(known("deepseek"), request);
        JsonObject deepSeek = server.askedBody();
        assertFalse(deepSeek.has("seed"));
    }

    private ModelService known(String id) {
        return Providers.known()
                .byId(id)
                .orElseThrow()
                .at(server.web.url("/v1").toString())
                .open(ScriptedServer.keys(), server.pacing.web());
    }

    @Test
    void commentsCrLfAndUnknownFieldsAreTaken() {
        server.then(
                stream(
                        ": OPENROUTER PROCESSING\r\n\r\n",
                        "event: message\r\nid: 7\r\nretry: 10\r\n",
                        piece("one ").replace("\n\n", "\r\n\r\n"),
                        ": keep-alive\n\n",
                        piece("two"),
                        DONE));
        assertEquals("one two", text(server.ask()));
    }

    @Test
    void lettersSplitAcrossReadsComeWhole() {
        String text = "Grüße, 你好, 👩‍👩‍👧 — ok";
        server.then(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .chunkedBody(piece(text) + DONE, 1));
        assertEquals(text, text(server.ask()));
    }

    @Test
    void tenMegabytesInOneLineAreTaken() {
        String text = "word ".repeat(2_100_000);
        server.then(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .body(piece(text) + DONE));
        assertEquals(text.length(), text(server.ask()).length());
    }

    @Test
    void anEndWithoutDoneIsAnEnd() {
        server.then(stream(piece("all of it")));
        List<ModelEvent> events = server.ask();
        assertEquals("all of it", text(events));
        assertEquals(new ModelEvent.Finished(FinishReason.UNTOLD), events.getLast());
    }

    @Test
    void theLastEventCountsWithoutItsBlankLine() {
        server.then(stream(piece("all "), piece("of it").strip()));
        assertEquals("all of it", text(server.ask()));
    }

    @Test
    void anErrorInsideAGoodStreamIsAFailureThatKeepsTheWords() {
        server.then(
                stream(
                        piece("half"),
                        "data: {\"error\":{\"message\":\"boom\",\"code\":502}}\n\n",
                        DONE));
        List<ModelEvent> events = server.ask();
        assertEquals("half", text(events));
        ModelFailure failure = ((ModelEvent.Failed) events.getLast()).failure();
        assertEquals(ModelTrouble.SERVER, failure.trouble());
        assertEquals("boom", failure.detail());
    }

    @Test
    void aReasonThatLiesAboutTheCapIsCorrected() {
        server.then(stream(piece("and then the"), finish("stop"), usage(5, 100), DONE));
        assertEquals(new ModelEvent.Finished(FinishReason.LENGTH), server.ask().getLast());
    }

    @Test
    void usageInEveryPieceIsToldOnce() {
        server.then(stream(piece("a"), usage(5, 1), piece("b"), usage(5, 2), DONE));
        List<ModelEvent> events = server.ask();
        assertEquals(
                List.of(new ModelEvent.Used(new TokenUsage(5, 2))),
                events.stream().filter(ModelEvent.Used.class::isInstance).toList());
    }

    @Test
    void usageThatNeverComesIsNotInvented() {
        server.then(stream(piece("a"), finish("stop"), DONE));
        assertNull(server.answer().usage());
    }

    @Test
    void aPageIsNoModel() {
        server.then(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<html>Welcome to our hotel</html>"),
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .body("\n\n  <!doctype html>"),
                new MockResponse.Builder().body("Hello from the index"));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble(server.ask()));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble(server.ask()));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble(server.ask()));
    }

    @Test
    void brokenJsonIsNoModel() {
        server.then(stream("data: {\"choices\": [{\"delta\"\n\n"));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble(server.ask()));
    }

    @Test
    void packedAnswersAreUnpacked() throws Exception {
        var packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(piece("unpacked") + DONE);
        }
        server.then(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/event-stream")
                        .addHeader("Content-Encoding", "gzip")
                        .body(packed));
        assertEquals("unpacked", text(server.ask()));
    }

    @Test
    void aWholeAnswerInsteadOfAStreamIsTaken() {
        server.then(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(
                                "{\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"hello\"},"
                                        + "\"finish_reason\":\"stop\"}],"
                                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1}}"));
        Answer answer = server.answer();
        assertEquals("hello", answer.text());
        assertEquals(ModelEvent.Delivery.WHOLE, answer.delivery());
        assertEquals(new TokenUsage(3, 1), answer.usage());
    }

    @Test
    void thoughtsAreLeftOut() {
        server.then(
                stream(
                        "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n",
                        piece("<thi"),
                        piece("nk>I wonder</th"),
                        piece("ink>\n\nYes"),
                        piece("."),
                        DONE));
        assertEquals("Yes.", text(server.ask()));
    }

    @Test
    void aFilterIsToldAsOne() {
        server.then(stream(piece("I"), finish("content_filter"), DONE));
        assertEquals(new ModelEvent.Finished(FinishReason.FILTERED), server.ask().getLast());
    }

    @Test
    void theKeyDoesNotFollowToAnotherHost() {
        try (var other = new ScriptedServer()) {
            String there = other.web.url("/v1/chat/completions").toString();
            server.then(
                    new MockResponse.Builder()
                            .code(307)
                            .addHeader("Location", there.replace("localhost", "127.0.0.1")));
            assertEquals(ModelTrouble.REDIRECTED, trouble(server.ask()));
            assertEquals(0, other.web.getRequestCount());
        }
    }

    @Test
    void aMoveOnTheSameHostIsFollowed() {
        server.then(
                new MockResponse.Builder().code(308).addHeader("Location", "/v2/chat/completions"),
                stream(piece("here"), DONE));
        assertEquals("here", text(server.ask()));
        server.asked();
        assertEquals("/v2/chat/completions", server.asked().getTarget());
    }

    @Test
    void aRingOfMovesEnds() {
        for (int i = 0; i < 4; i++) {
            server.then(new MockResponse.Builder().code(307).addHeader("Location", "/v1/again"));
        }
        assertEquals(ModelTrouble.REDIRECTED, trouble(server.ask()));
    }

    @Test
    void everyRefusalHasItsName() {
        Map<MockResponse.Builder, ModelTrouble> refusals =
                Map.of(
                        error(401, "{\"error\":{\"message\":\"no\"}}"),
                        ModelTrouble.KEY_REFUSED,
                        error(402, "{}"),
                        ModelTrouble.NO_CREDIT,
                        error(403, "{\"error\":\"region\"}"),
                        ModelTrouble.NOT_ALLOWED,
                        error(404, "<html>nginx</html>"),
                        ModelTrouble.WRONG_PATH,
                        error(404, "{\"error\":{\"message\":\"model 'x' not found\"}}"),
                        ModelTrouble.UNKNOWN_MODEL,
                        error(400, "[{\"error\":{\"message\":\"API key not valid.\"}}]"),
                        ModelTrouble.KEY_REFUSED,
                        error(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}"),
                        ModelTrouble.TOO_LONG,
                        error(400, "{\"error\":{\"code\":\"content_policy_violation\"}}"),
                        ModelTrouble.FILTERED,
                        error(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"),
                        ModelTrouble.NO_CREDIT,
                        error(422, "{\"message\":\"odd\"}"),
                        ModelTrouble.BAD_REQUEST);
        refusals.forEach((answer, trouble) -> {
            server.then(answer);
            assertEquals(trouble, trouble(server.ask()));
        });
        assertTrue(server.pacing.pauses.isEmpty(), "none of them may be asked again");
    }

    @Test
    void whatAModelRefusesIsLeftOutTheNextTime() {
        ModelService model = server.model();
        ModelRequest request = request().withOptions(ModelOptions.upTo(9).withTemperature(1));
        server.then(
                error(400, "{\"error\":{\"message\":\"Unsupported value: 'temperature'\"}}"),
                error(400, "{\"error\":{\"message\":\"max_completion_tokens is unknown\"}}"),
                stream(piece("ok"), DONE),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(ask(model, request)));
        server.asked();
        server.asked();
        JsonObject third = server.askedBody();
        assertFalse(third.has("temperature"));
        assertEquals(9, third.get("max_tokens").getAsInt());
        ask(model, request);
        assertFalse(server.askedBody().has("temperature"));
    }

    @Test
    void miniMaxTellsItsFailuresElsewhere() {
        server.then(
                new MockResponse.Builder()
                        .body(
                                "{\"base_resp\":{\"status_code\":1004,\"status_msg\":\"login fail\"}}"));
        assertEquals(ModelTrouble.KEY_REFUSED, trouble(server.ask()));
    }

    @Test
    void anAnswerCanBeContinued() {
        server.then(stream(piece("sat on the mat and slept."), DONE));
        ModelRequest more = request().continueFrom("The cat sat on the mat");
        String rest = text(ask(server.model(), more));
        assertEquals(
                "The cat sat on the mat and slept.", Seam.join("The cat sat on the mat", rest));
        assertEquals(4, server.askedBody().getAsJsonArray("messages").size());
    }
}
