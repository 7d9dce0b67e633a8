package org.inkwright.billing.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.inkwright.billing.access.Desktop;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.FakePayments;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.orders.Shop;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.StripePayments;
import org.inkwright.payments.StripeSettings;
import org.inkwright.payments.WebhookReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must not be kept or told is looked for in every table, in every line of the log and in the
/// metrics, after somebody has done what people do (N4 and rule 90).
class CanariesTest {
    private static final String NAME = "canary-ann";
    private static final String MAIL = NAME + "@example.org";

    private final Served served;
    private final Overheard log = new Overheard();
    private final Browser browser;

    CanariesTest(@TempDir Path folder) {
        served = new Served(Engine.H2, folder);
        browser = new Browser(served.address);
    }

    @AfterEach
    void close() {
        log.close();
        served.close();
    }

    @Test
    void secretsAreKeptAndToldNowhereAndNothingOfAPersonAfterTheyAreGone() throws Exception {
        var ann = served.user(NAME);
        String order = served.bought(ann, "credits-starter");
        String renewed =
                new Desktop(served.address, "")
                        .refresh(ann.refresh())
                        .get("access_token")
                        .getAsString();
        browser.send("/signin", Map.of("address", MAIL, "password", "a wrong password"));
        browser.send("/signin", Map.of("address", MAIL, "password", Served.PASSWORD));
        browser.send("/account/address", Map.of("address", MAIL, "password", Served.PASSWORD));
        served.get("/api/orders/" + order, ann);
        served.get("/api/ledger?cursor=" + ann.access(), ann);
        String kept = everything();
        assertTrue(kept.contains(MAIL), "the search finds what is there");
        for (String secret :
                List.of(
                        ann.access(),
                        ann.refresh(),
                        renewed,
                        Served.PASSWORD,
                        "a wrong password")) {
            assertFalse(Overheard.isIn(kept, secret), "a secret is in the database");
            assertFalse(log.text().contains(secret), "a secret is in the log");
            assertFalse(served.meters.text().contains(secret), "a secret is in the metrics");
        }
        assertFalse(log.text().contains(NAME), "an address is in the log");
        var deleted = browser.send("/account/delete", Map.of("password", Served.PASSWORD)).body();
        assertTrue(deleted.contains("Your account is deleted"), deleted);
        String left = everything().toLowerCase(Locale.ROOT);
        assertFalse(Overheard.isIn(left, NAME), () -> around(left));
        assertEquals(List.of(), served.books.differences());
    }

    /// The payment provider is away, and later answers nonsense: what fails is told with its stack.
    @Test
    void theKeysOfThePaymentProviderAreInNoLogNoAnswerNoTableAndNoMetric(@TempDir Path folder)
            throws Exception {
        String key = "sk_test_canaryKeyOfThePayments";
        String secret = "whsec_canarySecretOfTheNews";
        try (var threads = Executors.newSingleThreadExecutor();
                var nonsense = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> talkNonsense(nonsense));
            var base = URI.create("http://127.0.0.1:" + nonsense.getLocalPort());
            var settings =
                    new StripeSettings(new Confidential(key), base, StripeSettings.Patience.USUAL);
            Books books = Books.open(Engine.H2, folder);
            var cashier =
                    new Shop.Cashier(
                            StripePayments.open(settings),
                            new WebhookReader(List.of(new Confidential(secret))),
                            EventOrigin.Money.TEST,
                            books.clock);
            try (var shop =
                    new Served(
                            books,
                            Served.settled(),
                            new FakePayments(books.clock),
                            cashier,
                            List.of())) {
                var bob = shop.user("bob");
                String asked =
                        "{\"offer\":\"credits-starter\",\"version\":\"%s\"}"
                                .formatted(Served.VERSION);
                var refused = shop.post("/api/orders", bob, "a-key-of-the-order", asked);
                assertEquals(502, refused.statusCode(), refused.body());
                var forged =
                        shop.send(
                                shop.request("/webhooks/stripe")
                                        .header("Content-Type", "application/json")
                                        .header("Stripe-Signature", "t=1,v1=" + secret)
                                        .POST(BodyPublishers.ofString("{}"))
                                        .build());
                assertEquals(400, forged.statusCode());
                String all =
                        log.text()
                                + refused.body()
                                + refused.headers()
                                + forged.body()
                                + shop.meters.text()
                                + everything(shop);
                assertTrue(log.text().contains("/api/orders"), "the log is searched");
                assertFalse(Overheard.isIn(all, key));
                assertFalse(Overheard.isIn(all, secret));
            }
        }
    }

    private static void talkNonsense(ServerSocket server) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                byte[] answer =
                        "HTTP/1.1 500 No\r\nContent-Length: 3\r\n\r\n{{{".getBytes(US_ASCII);
                caller.getOutputStream().write(answer);
            } catch (IOException e) {
                // the caller, or the test, has gone
            }
        }
    }

    private static String around(String kept) {
        int at = Math.max(0, kept.indexOf(NAME));
        return kept.substring(Math.max(0, at - 300), Math.min(kept.length(), at + 100));
    }

    // Every row of every table, as H2 would write it into a file.
    private String everything() {
        return everything(served);
    }

    private static String everything(Served served) {
        List<String> rows =
                served.books.database.transact(
                        all -> all.all("script nopasswords", row -> row.text("script")));
        return String.join("\n", rows);
    }
}
