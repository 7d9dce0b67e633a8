package org.inkwright.billing.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.orders.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A device without a browser is let in by a person elsewhere (RFC 8628).
@ParameterizedClass
@EnumSource(Engine.class)
class DeviceFlowTest {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final Served served;
    private final Browser browser;

    DeviceFlowTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        browser = new Browser(served.address);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aPersonLetsADeviceIn() throws Exception {
        signIn();
        JsonObject begun = begin();
        String shown = text(begun, "user_code");
        assertTrue(shown.matches("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}"), shown);
        assertEquals("authorization_pending", error(ask(begun)));
        String page =
                browser.send(
                                "/device",
                                Map.of("code", shown.toLowerCase(Locale.ROOT).replace('-', ' ')))
                        .body();
        assertTrue(page.contains("&quot;The old tower&quot; asked at 31 January 2026"), page);
        assertTrue(page.contains("from 127.0.0.1, in the same network as you"), page);
        var agreed = browser.send("/device", Map.of("code", shown, "decision", "agree"));
        assertTrue(agreed.body().contains("The device is signed in"), agreed.body());
        served.books.system.move(Duration.ofSeconds(5));
        JsonObject tokens = ask(begun);
        assertTrue(tokens.has("access_token"), tokens::toString);
        assertEquals("expired_token", error(ask(begun)), "a code is good once");
        var again = browser.send("/device", Map.of("code", shown, "decision", "agree"));
        assertEquals(404, again.statusCode());
    }

    @Test
    void aPersonSeesWhereADeviceAsksFrom() throws Exception {
        signIn();
        JsonObject begun = begin();
        served.books.database.change(all ->
                all.change(
                        "update device_grant set asked_from = ?, network = ?",
                        "203.0.113.9",
                        "another"));
        String page = browser.send("/device", Map.of("code", text(begun, "user_code"))).body();
        assertTrue(page.contains("from 203.0.113.9; you are at 127.0.0.1"), page);
    }

    @Test
    void whatWasAgreedToAndNotFetchedEndsWithAllSessions() throws Exception {
        signIn();
        JsonObject begun = begin();
        browser.send("/device", Map.of("code", text(begun, "user_code"), "decision", "agree"));
        browser.send("/signout-everywhere", Map.of());
        served.books.system.move(Duration.ofSeconds(5));
        assertEquals("expired_token", error(ask(begun)));
    }

    @Test
    void aPersonCanSayNo() throws Exception {
        signIn();
        JsonObject begun = begin();
        browser.send("/device", Map.of("code", text(begun, "user_code"), "decision", "refuse"));
        assertEquals("access_denied", error(ask(begun)));
    }

    @Test
    void whoAsksTooOftenIsSlowedDownAndAfterTenMinutesItIsOver() throws Exception {
        JsonObject begun = begin();
        assertEquals("authorization_pending", error(ask(begun)));
        assertEquals("slow_down", error(ask(begun)));
        served.books.system.move(Duration.ofSeconds(5));
        assertEquals("slow_down", error(ask(begun)), "the pause has become longer");
        served.books.system.move(Duration.ofMinutes(10));
        assertEquals("expired_token", error(ask(begun)));
        assertEquals("expired_token", error(token("device_code", "nonsense")));
    }

    @Test
    void codesCannotBeGuessedAndOnlyWhoIsSignedInDecides() throws Exception {
        JsonObject begun = begin();
        String shown = text(begun, "user_code");
        var stranger = browser.send("/device", Map.of("code", shown, "decision", "agree"));
        assertFalse(stranger.body().contains("signed in."), stranger.body());
        assertEquals("authorization_pending", error(ask(begun)));
        signIn();
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            refused +=
                    browser.send("/device", Map.of("code", "BBBBBBB" + "BCDFGHJKLMNP".charAt(i)))
                                            .statusCode()
                                    == 429
                            ? 1
                            : 0;
        }
        assertEquals(2, refused);
    }

    @Test
    void oneNetworkCannotFillTheTable() throws Exception {
        for (int i = 0; i < 20; i++) {
            begin();
        }
        assertEquals("slow_down", error(json("/oauth/device_authorization", device())));
    }

    private void signIn() throws Exception {
        served.user("ann");
        browser.send("/signin", Map.of("address", "ann@example.org", "password", Served.PASSWORD));
        assertEquals(200, browser.open("/device").statusCode());
    }

    private JsonObject begin() throws Exception {
        JsonObject begun = json("/oauth/device_authorization", device());
        assertEquals(600, begun.get("expires_in").getAsLong(), begun::toString);
        assertTrue(text(begun, "verification_uri").endsWith("/device"));
        return begun;
    }

    private static Map<String, String> device() {
        return Map.of("client_id", "inkwright-desktop", "device_name", "The old tower");
    }

    private JsonObject ask(JsonObject begun) throws Exception {
        return token("device_code", text(begun, "device_code"));
    }

    private JsonObject token(String name, String value) throws Exception {
        return json(
                "/oauth/token",
                Map.of("grant_type", GRANT, "client_id", "inkwright-desktop", name, value));
    }

    private JsonObject json(String path, Map<String, String> fields) throws Exception {
        return Served.json(browser.send(path, fields));
    }

    private static String error(JsonObject answer) {
        return text(answer, "error");
    }

    private static String text(JsonObject object, String member) {
        assertTrue(object.has(member), object::toString);
        return object.get(member).getAsString();
    }
}
