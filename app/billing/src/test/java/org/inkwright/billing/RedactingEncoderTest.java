package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactingEncoderTest {
    private static final String KEPT = "kept before ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_live_CANARY0123",
                "rk_test_CANARY0123",
                "whsec_CANARY0123",
                "sk-proj-CANARY0123456789",
                "Bearer CANARY.0123-x",
                "jdbc:postgresql://user:CANARY0123@host/name",
                "https://x/verify?token=CANARY0123&b=1",
                "password=CANARY0123",
                "eyJhbGciOiJIUzI1NiJ9.CANARY0123.sig",
                "CANARY0123@example.org"
            })
    void whatLooksSecretIsTakenOut(String secret) {
        String line = line(KEPT + secret, null);
        assertFalse(line.contains("CANARY0123"), line);
        assertTrue(line.contains(KEPT), line);
        String failure = line("x", new IllegalStateException(secret));
        assertFalse(failure.contains("CANARY0123"), failure);
    }

    @Test
    void aLineIsOneJsonObject() {
        String line = line("a \"quoted\" password=\"x\" thing\nin two lines", null);
        assertEquals(1, line.strip().lines().count());
        var object = JsonParser.parseString(line).getAsJsonObject();
        assertEquals("INFO", object.get("level").getAsString());
    }

    private static String line(String message, @Nullable Throwable failure) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var logger = context.getLogger("test");
        var event = new LoggingEvent("test", logger, Level.INFO, message, failure, null);
        var encoder = new RedactingEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
