package org.inkwright.generation.model;

import static org.inkwright.generation.model.ScriptedServer.DONE;
import static org.inkwright.generation.model.ScriptedServer.error;
import static org.inkwright.generation.model.ScriptedServer.piece;
import static org.inkwright.generation.model.ScriptedServer.stream;
import static org.inkwright.generation.model.ScriptedServer.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelTrialTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private ModelTrial.Result run(String model) {
        return new ModelTrial(server.model(), server.pacing).run(model, new StopSignal());
    }

    @Test
    void aGoodConnectionWorks() {
        server.then(stream(piece("ready"), usage(9, 1), DONE));
        assertEquals(
                new ModelTrial.Works(
                        Duration.ZERO, ModelEvent.Delivery.STREAMED, ModelTrial.Counting.TOLD),
                run("tiny"));
    }

    @Test
    void aServiceThatDoesNotStreamIsToldApart() {
        server.then(
                new MockResponse.Builder()
                        .body("{\"choices\":[{\"message\":{\"content\":\"ready\"}}]}"));
        assertEquals(
                new ModelTrial.Works(
                        Duration.ZERO, ModelEvent.Delivery.WHOLE, ModelTrial.Counting.UNTOLD),
                run("tiny"));
    }

    @Test
    void anUnknownModelComesWithThoseThatAreLikeIt() {
        server.then(
                error(404, "{\"error\":{\"message\":\"model 'lama3' not found\"}}"),
                new MockResponse.Builder()
                        .body(
                                "{\"data\":[{\"id\":\"mistral\"},{\"id\":\"llama3.2\"},{\"id\":\"llama3\"}]}"));
        var fails = assertInstanceOf(ModelTrial.Fails.class, run("lama3"));
        assertEquals(ModelTrouble.UNKNOWN_MODEL, fails.failure().trouble());
        assertEquals(List.of("llama3", "llama3.2", "mistral"), fails.near());
    }

    @Test
    void aWrongKeyIsToldAsOne() {
        server.then(error(401, "{}"));
        var fails = assertInstanceOf(ModelTrial.Fails.class, run("tiny"));
        assertEquals(ModelTrouble.KEY_REFUSED, fails.failure().trouble());
    }
}
