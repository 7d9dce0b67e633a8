package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.DONE;
import static org.inkwright.generation.model.ScriptedServer.error;
import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.request;
import static org.inkwright.generation.model.ScriptedServer.stream;
import static org.inkwright.generation.model.ScriptedServer.text;
import static org.inkwright.generation.model.ScriptedServer.trouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void busyAndBrokenServicesAreAskedAgainWithGrowingPauses() {
        server.then(error(429, ""), error(503, ""), error(502, ""), stream(piece("at last"), DONE));
        List<ModelEvent> events = server.ask();
        assertEquals("at last", text(events));
        assertEquals(
                List.of(Duration.ofMillis(750), Duration.ofMillis(1500), Duration.ofMillis(3000)),
                server.pacing.pauses);
        assertEquals(
                new ModelEvent.Waiting(1, Duration.ofMillis(750), ModelTrouble.BUSY),
                events.getFirst());
    }

    @Test
    void aRequestThatCameTooSlowlyIsSentAgain() {
        server.then(error(408, ""), stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
    }

    @Test
    void attemptsHaveAnEnd() {
        for (int i = 0; i < 4; i++) {
            server.then(error(500, "{\"error\":{\"message\":\"down\"}}"));
        }
        assertEquals(ModelTrouble.SERVER, trouble(server.ask()));
        assertEquals(4, server.web.getRequestCount());
    }

    @Test
    void adviceInSecondsMillisecondsAndDatesIsFollowed() {
        server.then(
                error(429, "").addHeader("Retry-After", "7"),
                error(429, "").addHeader("retry-after-ms", "1200").addHeader("Retry-After", "9"),
                error(503, "").addHeader("Retry-After", "Fri, 20 Nov 2026 10:00:30 GMT"),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
        assertEquals(
                List.of(
                        Duration.ofMillis(7_250),
                        Duration.ofMillis(1_450),
                        Duration.ofMillis(30_250)),
                server.pacing.pauses);
    }

    @Test
    void adviceToWaitTooLongIsToldInsteadOfFollowed() {
        server.then(error(429, "").addHeader("Retry-After", "3600"));
        var failed = (ModelEvent.Failed) server.ask().getLast();
        assertEquals(Duration.ofHours(1), failed.failure().advisedWait());
        assertTrue(server.pacing.pauses.isEmpty());
    }

    @Test
    void nonsenseAdviceIsIgnored() {
        server.then(
                error(429, "").addHeader("Retry-After", "soon"),
                error(429, "").addHeader("Retry-After", "-5"),
                error(429, "").addHeader("Retry-After", "NaN"),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
        assertEquals(
                List.of(Duration.ofMillis(750), Duration.ofMillis(1500), Duration.ofMillis(3000)),
                server.pacing.pauses);
    }

    @Test
    void aConnectionThatBreaksBeforeTheFirstWordIsTriedAgain() {
        server.then(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()),
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
    }

    @Test
    void aConnectionThatBreaksAfterTheFirstWordKeepsItAndIsNotTriedAgain() {
        server.then(cut(piece("half a sen") + piece("tence")));
        List<ModelEvent> events = server.ask();
        assertEquals("half a sen", text(events).substring(0, 10));
        assertEquals(ModelTrouble.BROKE_OFF, trouble(events));
        assertEquals(1, server.web.getRequestCount());
    }

    @Test
    void aStreamThatEndsEmptyIsTriedAgain() {
        server.then(
                stream("data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n"),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
        assertEquals(1, server.pacing.pauses.size());
    }

    @Test
    void anOverloadToldInsideTheStreamIsTriedAgain() {
        server.then(
                stream("data: {\"error\":{\"type\":\"overloaded_error\",\"message\":\"x\"}}\n\n"),
                stream(piece("ok"), DONE));
        assertEquals("ok", text(server.ask()));
    }

    @Test
    void aBreakAfterTheReasonDoesNotMatter() {
        server.then(cut(piece("whole") + ScriptedServer.finish("stop") + ": ".repeat(400)));
        assertEquals(new ModelEvent.Finished(FinishReason.COMPLETE), server.ask().getLast());
    }

    @Test
    void stoppingWhileWaitingEndsTheWaiting() {
        var stop = new StopSignal();
        server.pacing.whilePausing(stop::stop);
        server.then(error(503, ""));
        List<ModelEvent> events = new ArrayList<>();
        server.model().answer(request(), stop, events::add);
        assertEquals(new ModelEvent.Finished(FinishReason.STOPPED), events.getLast());
        assertEquals(1, server.web.getRequestCount());
    }

    /// A body of which the second half never comes.
    private static MockResponse.Builder cut(String half) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(half + "x".repeat(half.length() * 2))
                .onResponseBody(new SocketEffect.CloseSocket());
    }
}
