package org.inkwright.payments;

import static org.inkwright.payments.SimulatedStripe.KEY;
import static org.inkwright.payments.SimulatedStripe.WEBHOOK_SECRET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/// Rule 74: the secrets are seen nowhere.
class SecretsTest {
    @Test
    void settingsAndReadersDoNotPrintTheirSecrets() {
        var settings = StripeSettings.of(new Confidential(KEY));
        for (Object one :
                List.of(
                        settings,
                        new Confidential(KEY),
                        StripePayments.open(settings),
                        new WebhookReader(List.of(new Confidential(WEBHOOK_SECRET))))) {
            assertFalse(one.toString().contains("canary"), one.toString());
        }
    }

    @Test
    void whatIsNoSecretIsRefusedWithoutBeingQuoted() {
        for (String bad : List.of("", "  ", "sk_canary\n", "sk canary", "skcanaryé")) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> new Confidential(bad));
            assertFalse(String.valueOf(refusal.getMessage()).contains("canary"));
        }
    }

    @Test
    void whatStripeQuotesIsNotPassedOn() throws Exception {
        for (int status : List.of(400, 401, 402, 403, 404, 409, 429, 500)) {
            String quoting =
                    """
                    {"error": {"message": "Invalid API Key provided: %s", "type": "ann@example.org",
                     "code": "no such key: %s", "param": "Ann Writer"}}
                    """
                            .formatted(KEY, KEY);
            String reply = asked(new MockResponse.Builder().code(status).body(quoting).build());
            assertFalse(reply.contains("canary") || reply.contains("ann@"), reply);
            assertFalse(reply.contains("Ann Writer"), reply);
        }
    }

    @Test
    void noRedirectIsFollowedWithTheKey() throws Exception {
        try (var elsewhere = new MockWebServer()) {
            elsewhere.start();
            String reply =
                    asked(
                            new MockResponse.Builder()
                                    .code(302)
                                    .setHeader("Location", elsewhere.url("/v1/customers"))
                                    .build());
            assertTrue(reply.contains("OUT_OF_ORDER"), reply);
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @Test
    void whateverIsAnsweredIsToldAsAReply() throws Exception {
        List<String> bodies =
                List.of("", "null", "[]", "{}", "{\"error\": null}", "{\"error\": \"text\"}");
        List<String> others =
                List.of(
                        "{\"error\": {}}",
                        "{\"id\": 5, \"object\": \"customer\"}",
                        "{\"id\": {}, \"object\": \"customer\"}",
                        "{\"id\": \"cus_1\", \"object\": [], \"metadata\": 7}",
                        "{\"object\": \"list\", \"data\": {}}");
        for (int status : List.of(200, 204, 400, 404, 500, 503)) {
            for (String body : bodies) {
                String reply = asked(new MockResponse.Builder().code(status).body(body).build());
                assertTrue(reply.matches("(?s)(Refused|Unavailable).*"), status + body + reply);
            }
            for (String body : others) {
                asked(new MockResponse.Builder().code(status).body(body).build());
            }
        }
    }

    @Test
    void anAnswerThatIsNotUnderstoodIsNoRefusal() throws Exception {
        for (String body :
                List.of(
                        "{\"object\": \"customer\"}",
                        "{\"id\": 5, \"object\": \"customer\"}",
                        "{\"id\": {}, \"object\": \"customer\"}")) {
            String reply = asked(new MockResponse.Builder().code(200).body(body).build());
            assertTrue(reply.contains("NOT_UNDERSTOOD"), body + reply);
        }
    }

    @Test
    void stripeIsToldNothingOfThisMachine() {
        try (var stripe = new SimulatedStripe()) {
            stripe.bought("order-1");
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            stripe.headers.forEach(sent -> names.addAll(sent.keySet()));
            assertFalse(names.contains("X-Stripe-Client-Telemetry"), names.toString());
            assertFalse(names.contains("X-Stripe-Client-User-Agent"), names.toString());
            assertTrue(names.contains("Stripe-Version"), names.toString());
        }
    }

    private static String asked(MockResponse answer) throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(answer);
            server.start();
            Payments payments =
                    SimulatedStripe.client(KEY, URI.create("http://127.0.0.1:" + server.getPort()));
            return payments.createCustomer("account-1", "ann@example.org", new PaymentKey("k"))
                    .toString();
        }
    }
}
