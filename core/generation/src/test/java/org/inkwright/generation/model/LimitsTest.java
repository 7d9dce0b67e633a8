package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.request;
import static org.inkwright.generation.model.ScriptedServer.text;
import static org.inkwright.generation.model.ScriptedServer.trouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aServiceThatSaysNothingIsGivenUp() {
        server.then(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        server.pacing.noPatience(FakePacing.FIRST_WORD);
        assertEquals(ModelTrouble.NO_FIRST_WORD, trouble(server.ask()));
    }

    @Test
    void aStreamThatStandsStillIsGivenUpAndKeepsItsWords() {
        server.then(stalling());
        server.pacing.noPatience(FakePacing.BETWEEN);
        List<ModelEvent> events = server.ask();
        assertEquals(ModelTrouble.STALLED, trouble(events));
        assertEquals("so far", text(events));
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        server.then(stalling());
        server.pacing.noPatience(FakePacing.TOTAL);
        assertEquals(ModelTrouble.TOO_SLOW, trouble(server.ask()));
    }

    @Test
    void stoppingEndsAStreamThatStandsStillAndKeepsItsWords() {
        server.then(stalling());
        var stop = new StopSignal();
        List<ModelEvent> events = new ArrayList<>();
        server.model()
                .answer(
                        request(),
                        stop,
                        event -> {
                            events.add(event);
                            if (event instanceof ModelEvent.Text) {
                                stop.stop();
                            }
                        });
        assertEquals("so far", text(events));
        assertEquals(new ModelEvent.Finished(FinishReason.STOPPED), events.getLast());
    }

    @Test
    void whatIsStoppedBeforeItBeginsIsNeverAsked() {
        var stop = new StopSignal();
        stop.stop();
        List<ModelEvent> events = new ArrayList<>();
        server.model().answer(request(), stop, events::add);
        assertEquals(List.of(new ModelEvent.Finished(FinishReason.STOPPED)), events);
        assertEquals(0, server.web.getRequestCount());
    }

    @Test
    void anExceptionOfTheListenerPasses() {
        server.then(ScriptedServer.stream(piece("a"), piece("b")));
        var full = new IllegalStateException("disk full");
        assertSame(
                full,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                server.model()
                                        .answer(
                                                request(),
                                                new StopSignal(),
                                                event -> {
                                                    throw full;
                                                })));
    }

    @Test
    void nobodyListening() {
        Provider closed = server.provider();
        server.close();
        List<ModelEvent> events =
                ScriptedServer.ask(
                        closed.open(ScriptedServer.keys(), server.pacing.web()), request());
        assertEquals(ModelTrouble.UNREACHABLE, trouble(events));
    }

    @Test
    void whoNeverShakesHandsIsNotSecure() {
        server.pacing.noPatience(FakePacing.limits().connect());
        String address = server.web.url("/v1").toString().replace("http:", "https:");
        List<ModelEvent> events =
                ScriptedServer.ask(
                        server.provider()
                                .at(address)
                                .open(ScriptedServer.keys(), server.pacing.web()),
                        request());
        assertEquals(ModelTrouble.NOT_SECURE, trouble(events));
    }

    @Test
    void theMachinesOwnTimeRingsAndCanBeCalledOff() throws Exception {
        try (var pacing = new SystemPacing(InstantSource.fixed(FakePacing.NOW))) {
            var rang = new CountDownLatch(1);
            pacing.after(Duration.ofHours(1), rang::countDown).close();
            pacing.after(Duration.ZERO, rang::countDown);
            assertTrue(rang.await(1, TimeUnit.MINUTES));
            var stop = new StopSignal();
            stop.stop();
            pacing.pause(Duration.ofHours(1), stop);
            assertEquals(FakePacing.NOW, pacing.now());
            assertTrue(pacing.chance() < 1);
        }
    }

    private static MockResponse.Builder stalling() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .addHeader("Content-Length", "100000")
                .body(piece("so far"))
                .setHeader("Content-Length", "100000")
                .onResponseEnd(SocketEffect.Stall.INSTANCE);
    }
}
