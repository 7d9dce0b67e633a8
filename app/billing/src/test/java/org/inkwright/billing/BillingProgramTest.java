package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as an operator starts it, in a process of its own.
class BillingProgramTest {
    private static final String READY = "The billing endpoint is ready at ";

    @TempDir Path home;

    @Test
    void itServesInDemoModeAndEndsWhenItIsTold() throws Exception {
        for (int start = 0; start < 2; start++) {
            Process program = Child.start(BillingProgram.class, settings());
            try (BufferedReader lines = program.inputReader()) {
                String line = String.valueOf(lines.readLine());
                assertTrue(line.startsWith(READY), line);
                var ready = URI.create(line.substring(READY.length()) + "/readyz");
                var answer =
                        HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(ready)
                                                .header("X-Request-Id", "a-request")
                                                .build(),
                                        BodyHandlers.ofString());
                assertEquals(200, answer.statusCode());
                // not Process.destroy, which drops what the program said
                program.toHandle().destroy();
                String log = program.errorReader().readAllAsString();
                assertTrue(log.contains("/readyz\"},{\"status\":\"200\"}"), log);
                assertTrue(log.contains("a-request"), log);
                assertEquals(143, program.waitFor());
            } finally {
                program.destroyForcibly();
            }
            assertTrue(Files.size(home.resolve("billing.mv.db")) > 0);
        }
    }

    @Test
    void whatWasBegunAsADemonstrationNeverBecomesReal() throws Exception {
        Process first = Child.start(BillingProgram.class, settings());
        try (BufferedReader lines = first.inputReader()) {
            String line = String.valueOf(lines.readLine());
            assertTrue(line.startsWith(READY), line);
        } finally {
            first.destroyForcibly().waitFor();
        }
        var live = new HashMap<>(settings());
        live.put("INKWRIGHT_BILLING_MODE", "live");
        live.put("INKWRIGHT_BILLING_PUBLIC_ADDRESS", "http://127.0.0.1:1");
        live.put("INKWRIGHT_BILLING_MAIL_HOST", "127.0.0.1");
        live.put("INKWRIGHT_BILLING_MAIL_FROM", "Inkwright <mail@example.org>");
        live.put("INKWRIGHT_BILLING_STRIPE_SECRET_KEY", "sk_live_1");
        live.put("INKWRIGHT_BILLING_STRIPE_WEBHOOK_SECRETS", "whsec_1");
        Process second = Child.start(BillingProgram.class, live);
        String said = second.errorReader().readAllAsString();
        assertEquals(3, second.waitFor(), said);
        assertTrue(said.contains("begun for another kind of money"), said);
    }

    @Test
    void wrongSettingsStopItWithASentenceEach() throws Exception {
        Path file = Files.writeString(home.resolve("my.properties"), "mode=x\nlisten.port=y\n");
        Process program = Child.start(BillingProgram.class, settings(), file.toString());
        String said = program.errorReader().readAllAsString();
        assertEquals(2, program.waitFor());
        assertTrue(said.contains("- mode must be demo or live"), said);
    }

    @Test
    void aTakenPortStopsItWithASentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings =
                    Map.of(
                            "INKWRIGHT_BILLING_HOME",
                            home.toString(),
                            "INKWRIGHT_BILLING_LISTEN_PORT",
                            String.valueOf(taken.getLocalPort()));
            Process program = Child.start(BillingProgram.class, settings);
            String said = program.errorReader().readAllAsString();
            assertEquals(3, program.waitFor(), said);
            assertTrue(said.contains("set listen.port to another number"), said);
        }
    }

    @Test
    void itPrintsItsDocumentedSettings() throws Exception {
        Process program = Child.start(BillingProgram.class, settings(), "--print-settings");
        String said = program.inputReader().readAllAsString();
        assertEquals(0, program.waitFor());
        Path copy = Files.writeString(home.resolve("copy.properties"), said);
        assertTrue(said.contains("# The settings"), said);
        assertTrue(Files.size(copy) > 1000);
    }

    private Map<String, String> settings() {
        return Map.of(
                "INKWRIGHT_BILLING_HOME", home.toString(), "INKWRIGHT_BILLING_LISTEN_PORT", "0");
    }
}
