package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.settings.SettingsFile;
import org.inkwright.billing.settings.SettingsResult;
import org.inkwright.billingapi.AccountEvent;
import org.inkwright.billingapi.Balance;
import org.inkwright.billingapi.BillingClient;
import org.inkwright.billingapi.BillingWeb;
import org.inkwright.billingapi.Device;
import org.inkwright.billingapi.Done;
import org.inkwright.billingapi.Estimate;
import org.inkwright.billingapi.EstimateRequest;
import org.inkwright.billingapi.IdempotencyKey;
import org.inkwright.billingapi.LoopbackListener;
import org.inkwright.billingapi.Me;
import org.inkwright.billingapi.Offers;
import org.inkwright.billingapi.Order;
import org.inkwright.billingapi.OrderRequest;
import org.inkwright.billingapi.Page;
import org.inkwright.billingapi.Pkce;
import org.inkwright.billingapi.PortalSession;
import org.inkwright.billingapi.RefreshTokens;
import org.inkwright.billingapi.Reply;
import org.inkwright.billingapi.SignInRedirect;
import org.inkwright.billingapi.SignedIn;
import org.inkwright.billingapi.TokenEndpoint;
import org.inkwright.billingapi.TokenReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program in demo mode, asked by the very client of the desktop, with a browser that
/// fills in the pages: somebody makes an account, signs a desktop in, and buys.
class DemoTest {
    private static final Pattern LINK = Pattern.compile("(/verify[?]link=[\\w-]+)");
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String PASSWORD = "correct horse";

    private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
    private final BillingServer server;
    private final String address;
    private final Browser browser;
    private final BillingWeb web = BillingWeb.usual();

    DemoTest(@TempDir Path home) {
        var environment =
                Map.of(
                        "INKWRIGHT_BILLING_HOME",
                        home.toString(),
                        "INKWRIGHT_BILLING_LISTEN_PORT",
                        "0");
        var settings = SettingsFile.read(Optional.empty(), environment, home);
        server =
                BillingServer.start(
                        assertInstanceOf(SettingsResult.Good.class, settings).settings(),
                        InstantSource.system(),
                        mails::add);
        address = server.address().toString();
        browser = new Browser(server.address());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void somebodySignsUpSignsADesktopInAndBuys() throws Exception {
        signUp();
        var kept = new Kept();
        var endpoint = new TokenEndpoint(address, web);
        var signedIn = new SignedIn(endpoint, kept, InstantSource.system());
        signedIn.take(tokens(endpoint).tokens());
        var client = new BillingClient(address, web, signedIn);

        Me me = answered(client.me());
        assertEquals("ann@example.org", me.email());
        assertTrue(me.verified());
        assertFalse(me.suspended());
        Page<Device> devices = answered(client.devices());
        assertEquals("Ann's laptop", devices.items().getFirst().name());
        Balance before = answered(client.balance());
        assertEquals("plan-free", before.plan().id());
        assertEquals(10, before.pools().getFirst().remaining());
        assertEquals(10, before.pools().getFirst().granted());
        assertEquals("0", before.credits().available().toString());
        Estimate estimate =
                answered(
                        client.estimate(new EstimateRequest("demo-writer", "chapter", 9000, 1000)));
        assertEquals(2, estimate.generations());
        assertTrue(estimate.affordable());

        var paid = new CountDownLatch(1);
        var listening = new Thread(() -> hear(client, paid), "listening");
        listening.start();
        // what is paid before the stream has begun is no news
        int bought = 0;
        do {
            buy(client, "credits-starter");
            bought++;
        } while (!paid.await(5, TimeUnit.SECONDS) && bought < 5);
        assertEquals(0, paid.getCount());
        Balance after = answered(client.balance());
        assertEquals(bought * 100L, after.credits().available().value().longValueExact());
        assertEquals("prepaid", after.plan().because());
        buy(client, "plan-standard");
        Balance subscribed = answered(client.balance());
        assertEquals("plan-standard", subscribed.plan().id());
        PortalSession portal = answered(client.portal(IdempotencyKey.fresh()));
        assertEquals(200, browser.open(portal.url()).statusCode());
    }

    private static void hear(BillingClient client, CountDownLatch paid) {
        Reply<Done> end =
                client.hear(event -> {
                    if (event instanceof AccountEvent.OrderPaid) {
                        paid.countDown();
                    }
                });
        assertFalse(end instanceof Reply.Refused<Done>, end::toString);
    }

    private void buy(BillingClient client, String offer) throws Exception {
        Offers offers = answered(client.offers());
        var request = new OrderRequest(offer, offers.version());
        Order order = answered(client.order(request, IdempotencyKey.fresh()));
        String where = order.payAt().orElseThrow();
        HttpResponse<String> page = browser.open(where);
        assertEquals(200, page.statusCode(), page.body());
        var paid = browser.send(where, Map.of("action", "pay", "value", ""));
        assertTrue(paid.body().contains("Thank you"), paid.body());
        Order now = answered(client.orderAfterChange(order.id(), Duration.ofSeconds(20)));
        assertEquals(Order.State.PAID, now.state());
    }

    private void signUp() throws Exception {
        Map<String, String> who = Map.of("address", "ann@example.org", "password", PASSWORD);
        assertEquals(200, browser.send("/signup", who).statusCode());
        Matcher link = LINK.matcher(browser.open("/mails").body());
        assertTrue(link.find());
        String heard = String.valueOf(mails.poll(60, TimeUnit.SECONDS));
        assertTrue(heard.contains(link.group(1)), heard);
        var entered = new HashMap<>(fields(browser.open(link.group(1)).body()));
        entered.put("password", PASSWORD);
        assertEquals(200, browser.send("/verify", entered).statusCode());
        assertEquals(200, browser.send("/signin", who).statusCode());
    }

    private TokenReply.Granted tokens(TokenEndpoint endpoint) throws Exception {
        Pkce secret = Pkce.fresh(new SecureRandom());
        try (var listener = LoopbackListener.open(new SecureRandom(), "Close this window.");
                var threads = Executors.newSingleThreadExecutor()) {
            URI where =
                    endpoint.authorization(
                                    secret, listener.redirect(), listener.state(), "Ann's laptop")
                            .orElseThrow();
            var came = threads.submit(() -> listener.await(endpoint, Duration.ofSeconds(30)));
            String page = browser.open(where.getPath() + "?" + where.getRawQuery()).body();
            browser.send("/oauth/authorize", fields(page));
            var code = assertInstanceOf(SignInRedirect.Code.class, came.get(60, TimeUnit.SECONDS));
            return assertInstanceOf(
                    TokenReply.Granted.class,
                    endpoint.redeem(code.code(), secret, listener.redirect()));
        }
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2).replace("&#39;", "'").replace("&amp;", "&"));
        }
        return fields;
    }

    private static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T message, _)) {
            return message;
        }
        throw new AssertionError(reply.toString());
    }

    /// Keeps the refresh token in memory.
    private static final class Kept implements RefreshTokens {
        private final AtomicReference<String> token = new AtomicReference<>("");

        @Override
        public Optional<String> token() {
            return Optional.of(token.get()).filter(one -> !one.isEmpty());
        }

        @Override
        public void keep(String other) {
            token.set(other);
        }

        @Override
        public void forget() {
            token.set("");
        }
    }
}
