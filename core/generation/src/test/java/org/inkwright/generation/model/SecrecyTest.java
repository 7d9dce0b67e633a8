package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.DONE;
import static org.inkwright.generation.model.ScriptedServer.KEY;
import static org.inkwright.generation.model.ScriptedServer.error;
import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.stream;
import static org.inkwright.generation.model.ScriptedServer.trouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecrecyTest {
    private static final String ASKED = "canary-question";
    private static final String SAID = "canary-answer";

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void noKeyAndNoTextIsPrintedOrLogged() {
        List<String> seen = new ArrayList<>();
        var root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler ear = new Ear(seen);
        root.setLevel(Level.ALL);
        root.addHandler(ear);
        try {
            server.then(
                    stream(piece(SAID), DONE),
                    error(401, "{\"error\":{\"message\":\"key " + KEY + " for " + ASKED + "\"}}"));
            ModelService model = server.model();
            var request = new ModelRequest("m", List.of(Message.user(ASKED)), ModelOptions.upTo(9));
            seen.add(request + " " + request.continueFrom(SAID));
            ask(model, request, seen);
            ask(model, request, seen);
            seen.add(model + " " + model.provider());
        } finally {
            root.removeHandler(ear);
            root.setLevel(before);
        }
        assertTrue(seen.size() > 5, "saw too little: " + seen.size());
        for (String line : seen) {
            assertFalse(line.contains(KEY), () -> "the key is in: " + line);
            assertFalse(line.contains("canary"), () -> "text is in: " + line);
        }
    }

    private static void ask(ModelService model, ModelRequest request, List<String> seen) {
        List<ModelEvent> events = ScriptedServer.ask(model, request);
        events.forEach(event -> seen.add(event.toString()));
        Answer answer = Answer.of(told(events), request, new StopSignal(), event -> {});
        seen.add(answer.toString());
    }

    private static TextModel told(List<ModelEvent> events) {
        return (request, stop, listener) -> events.forEach(listener);
    }

    @Test
    void theServicesWordsLoseTheKey() {
        server.then(error(401, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}"));
        var failed = (ModelEvent.Failed) server.ask().getLast();
        assertEquals("bad key [key]", failed.failure().detail());
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedBeforeItIsQuoted() {
        for (String key : List.of("sk-two\nlines", "schlüssel", "two words")) {
            ModelService model =
                    server.provider().open(id -> Optional.of(key), server.pacing.web());
            assertEquals(
                    ModelTrouble.BAD_KEY,
                    trouble(ScriptedServer.ask(model, ScriptedServer.request())));
        }
        assertEquals(0, server.web.getRequestCount());
    }

    @Test
    void aKeyIsAskedForAtEveryCallAndTrimmed() {
        List<String> keys = new ArrayList<>(List.of("first", " second \n"));
        ModelService model =
                server.provider().open(id -> Optional.of(keys.removeFirst()), server.pacing.web());
        server.then(stream(piece("a"), DONE), stream(piece("b"), DONE));
        ScriptedServer.ask(model, ScriptedServer.request());
        ScriptedServer.ask(model, ScriptedServer.request());
        assertEquals("Bearer first", server.asked().getHeaders().get("Authorization"));
        assertEquals("Bearer second", server.asked().getHeaders().get("Authorization"));
    }

    @Test
    void aKeyIsNeverSentUnprotectedToOthers() {
        Provider open = Providers.custom("mine", "Mine", "http://models.example.org/v1");
        assertEquals(
                ModelTrouble.NOT_SECURE,
                trouble(
                        ScriptedServer.ask(
                                open.open(ScriptedServer.keys(), server.pacing.web()),
                                ScriptedServer.request())));
    }

    @Test
    void withoutAKeyNothingIsSentWhereOneIsNeeded() {
        ModelService model = server.provider().open(KeySource.none(), server.pacing.web());
        assertEquals(
                ModelTrouble.NO_KEY, trouble(ScriptedServer.ask(model, ScriptedServer.request())));
        assertEquals(0, server.web.getRequestCount());
    }

    private static final class Ear extends Handler {
        private final List<String> heard;

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord entry) {
            heard.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
