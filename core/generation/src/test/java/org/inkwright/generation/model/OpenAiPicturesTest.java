package org.inkwright.generation.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiPicturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final PictureRequest BEES =
            new PictureRequest("painter-1", "bees at night", PictureRequest.Size.WIDE);

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPictureComesInTheAnswer() {
        server.then(
                json(
                        "{\"data\":[{\"b64_json\":\""
                                + Base64.getEncoder().encodeToString(PNG)
                                + "\"}],\"usage\":{\"input_tokens\":12,\"output_tokens\":1056}}"));
        var made = assertInstanceOf(PictureAnswer.Made.class, ask());
        assertArrayEquals(PNG, made.bytes());
        assertEquals(new TokenUsage(12, 1_056), made.usage());
        var asked = server.asked();
        assertEquals("/v1/images/generations", asked.getTarget());
        assertTrue(
                asked.getBody() != null && asked.getBody().utf8().contains("1536x1024"),
                "the size");
    }

    @Test
    void aPictureElsewhereIsFetchedWithoutTheKey() {
        String there = server.provider().address().replace("/v1", "/files/1.png");
        server.then(json("{\"data\":[{\"url\":\"" + there + "\"}]}"));
        server.then(new MockResponse.Builder().body(new Buffer().write(PNG)));
        var made = assertInstanceOf(PictureAnswer.Made.class, ask());
        assertArrayEquals(PNG, made.bytes());
        server.asked();
        assertNull(server.asked().getHeaders().get("Authorization"));
    }

    @Test
    void anAnswerDoesNotMakeUsLookIntoTheHouse() {
        for (String there :
                new String[] {
                    "http://192.168.0.1/admin",
                    "https://10.0.0.1/x",
                    "file:///etc/passwd",
                    "http://a.example"
                }) {
            server.then(json("{\"data\":[{\"url\":\"" + there + "\"}]}"));
            assertEquals(ModelTrouble.NOT_A_MODEL, trouble(), there);
        }
    }

    @Test
    void whatIsNoAnswerIsTroubleAndAskedOnce() {
        server.then(json("<html>hotel</html>"));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble());
        server.then(json("{\"data\":[{\"b64_json\":\"%%%\"}]}"));
        assertEquals(ModelTrouble.NOT_A_MODEL, trouble());
        server.then(new MockResponse.Builder().code(500).body("{}"));
        assertEquals(ModelTrouble.SERVER, trouble());
        var stop = new StopSignal();
        stop.stop();
        server.then(json("{}"));
        PictureAnswer stopped = model(server.provider()).make(BEES, stop);
        assertInstanceOf(PictureAnswer.Stopped.class, stopped);
    }

    @Test
    void aServiceWithoutImageModelsIsNotAsked() {
        Provider other = Providers.known().byId("anthropic").orElseThrow();
        var failed =
                assertInstanceOf(
                        PictureAnswer.Failed.class, model(other).make(BEES, new StopSignal()));
        assertEquals(ModelTrouble.UNKNOWN_MODEL, failed.failure().trouble());
    }

    private PictureAnswer ask() {
        return model(server.provider()).make(BEES, new StopSignal());
    }

    private ModelTrouble trouble() {
        return assertInstanceOf(PictureAnswer.Failed.class, ask()).failure().trouble();
    }

    private PictureModel model(Provider provider) {
        return server.pictures(provider);
    }

    private static MockResponse.Builder json(String body) {
        return new MockResponse.Builder().body(body);
    }
}
