package org.inkwright.billing.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inkwright.billing.api.ApiRoutes;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.identity.IdentityRoutes;
import org.inkwright.billing.identity.People;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Desktops that sign in, stay signed in and are signed out.
@ParameterizedClass
@EnumSource(Engine.class)
class DevicesTest {
    private static final String PASSWORD = "correct horse";
    private static final String REFRESH = "refresh_token";
    private static final String ACCESS = "access_token";

    private final Books books;
    private final People people;
    private final WebServer server;
    private final URI address;
    private final Desktop ann;

    DevicesTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
        URI issuer = URI.create("http://127.0.0.1");
        people = new People(books, issuer);
        var devices = new Devices(books.database, books.clock, people.letters);
        List<Endpoint> routes =
                new ArrayList<>(IdentityRoutes.pages(people.accounts, issuer, Optional.empty()));
        routes.addAll(
                AccessRoutes.all(people.accounts, devices, books.database, books.clock, issuer));
        routes.addAll(ApiRoutes.account(new Known(devices), people.accounts));
        server =
                new WebServer(
                        new Listening("127.0.0.1", 0, issuer, 16, Duration.ofSeconds(5)), routes);
        address = server.start();
        ann = new Desktop(address, people.signedIn("ann@example.org", PASSWORD));
    }

    @AfterEach
    void close() {
        server.close();
        books.close();
    }

    @Test
    void aDesktopSignsInThroughTheBrowser() throws Exception {
        String page = ann.ask(Desktop.request()).body();
        assertTrue(page.contains("The program on &quot;Ann&#39;s laptop&quot; asks"), page);
        var sent = ann.authorize(Desktop.request());
        assertEquals(303, sent.statusCode());
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("http://127.0.0.1:40123/back?code="), location);
        assertTrue(location.endsWith("&state=some-state-1&iss=http%3A%2F%2F127.0.0.1"), location);
        JsonObject tokens = ann.signIn();
        assertEquals("Bearer", text(tokens, "token_type"));
        var me = json(ann.api("GET", "/api/me", text(tokens, ACCESS)).body());
        assertEquals("ann@example.org", text(me, "email"));
        assertEquals("ann@example.org: A desktop was signed in", people.newestMail());
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBack() throws Exception {
        var stranger = new Desktop(address, "none");
        var sent = stranger.ask(Desktop.request());
        String location = sent.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("/signin?next=%2Foauth%2Fauthorize%3F"), location);
        assertEquals(
                "/signin",
                stranger.authorize(Desktop.request())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
    }

    @Test
    void aRequestThatDoesNotFitGoesNowhere() throws Exception {
        Map<String, String> request = Desktop.request();
        request.put("redirect_uri", "https://evil.example/back");
        assertEquals(400, ann.ask(request).statusCode());
        var sent = ann.authorize(request);
        assertEquals(400, sent.statusCode());
        assertTrue(sent.headers().firstValue("Location").isEmpty());
    }

    @Test
    void aCodeNeedsWhatOnlyTheDesktopKnowsAndLastsAMinute() throws Exception {
        assertEquals("invalid_grant", text(ann.exchange(ann.code(), "w".repeat(43)), "error"));
        String code = ann.code();
        books.system.move(Devices.CODE);
        assertEquals("invalid_grant", text(ann.exchange(code, Desktop.VERIFIER), "error"));
        assertEquals("invalid_grant", text(ann.exchange("none", Desktop.VERIFIER), "error"));
    }

    @Test
    void aCodeUsedTwiceEndsWhatItBrought() throws Exception {
        String code = ann.code();
        JsonObject tokens = ann.exchange(code, Desktop.VERIFIER);
        assertEquals("invalid_grant", text(ann.exchange(code, Desktop.VERIFIER), "error"));
        assertEquals(401, me(tokens));
        assertEquals("invalid_grant", text(ann.refresh(text(tokens, REFRESH)), "error"));
    }

    @Test
    void anAccessTokenLastsTenMinutes() throws Exception {
        JsonObject tokens = ann.signIn();
        assertEquals(200, me(tokens));
        books.system.move(Devices.ACCESS);
        assertEquals(401, me(tokens));
        assertEquals(200, me(ann.refresh(text(tokens, REFRESH))));
    }

    @Test
    void rule89AnAnswerThatGotLostIsGivenAgain() throws Exception {
        JsonObject tokens = ann.signIn();
        JsonObject lost = ann.refresh(text(tokens, REFRESH));
        books.system.move(Devices.GRACE.minusMillis(1));
        JsonObject again = ann.refresh(text(tokens, REFRESH));
        assertEquals(text(lost, REFRESH), text(again, REFRESH));
        assertNotEquals(text(tokens, REFRESH), text(again, REFRESH));
        assertEquals(200, me(again));
    }

    @Test
    void rule89AReplacedTokenThatComesLateEndsTheDevice() throws Exception {
        JsonObject tokens = ann.signIn();
        JsonObject next = ann.refresh(text(tokens, REFRESH));
        books.system.move(Devices.GRACE);
        assertEquals("invalid_grant", text(ann.refresh(text(tokens, REFRESH)), "error"));
        assertEquals(401, me(next));
        assertEquals("invalid_grant", text(ann.refresh(text(next, REFRESH)), "error"));
    }

    @Test
    void rule89AReplacedTokenWhoseSuccessorIsInUseEndsTheDeviceAtOnce() throws Exception {
        JsonObject tokens = ann.signIn();
        JsonObject next = ann.refresh(text(tokens, REFRESH));
        ann.refresh(text(next, REFRESH));
        assertEquals("invalid_grant", text(ann.refresh(text(tokens, REFRESH)), "error"));
        assertEquals(401, me(next));
    }

    @Test
    void rule89ManyWhoBringTheSameTokenAtOnceGetTheSameSuccessor() throws Exception {
        String token = text(ann.signIn(), REFRESH);
        Set<String> successors = new TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<JsonObject>> all =
                    IntStream.range(0, 6)
                            .mapToObj(i -> threads.submit(() -> ann.refresh(token)))
                            .toList();
            for (Future<JsonObject> one : all) {
                successors.add(text(one.get(60, TimeUnit.SECONDS), REFRESH));
            }
        }
        assertEquals(1, successors.size());
    }

    @Test
    void aDeviceIsSignedOutAfterAYear() throws Exception {
        String token = text(ann.signIn(), REFRESH);
        for (int quarter = 0; quarter < 4; quarter++) {
            books.system.move(Devices.IDLE.minusDays(1));
            token = text(ann.refresh(token), REFRESH);
        }
        books.system.move(Duration.ofDays(9));
        assertEquals("invalid_grant", text(ann.refresh(token), "error"));
    }

    @Test
    void aDeviceThatDoesNotComeForNinetyDaysIsSignedOut() throws Exception {
        String idle = text(ann.signIn(), REFRESH);
        books.system.move(Devices.IDLE);
        assertEquals("invalid_grant", text(ann.refresh(idle), "error"));
    }

    @Test
    void signingOutOfADesktopEndsItsTokens() throws Exception {
        JsonObject tokens = ann.signIn();
        JsonObject others = ann.signIn();
        ann.revoke(text(tokens, REFRESH));
        ann.revoke("nonsense");
        assertEquals(401, me(tokens));
        assertEquals(200, me(others));
    }

    @Test
    void aNewPasswordAndSigningOutEverywhereEndDesktopsToo() throws Exception {
        JsonObject tokens = ann.signIn();
        var person =
                people.accounts
                        .signIn("ann@example.org", new Secret(PASSWORD), "10.0.0.7")
                        .toString();
        assertEquals("Done", person);
        var account = json(ann.api("GET", "/api/me", text(tokens, ACCESS)).body());
        people.accounts.signOutEverywhere(UUID.fromString(text(account, "id")));
        assertEquals(401, me(tokens));
        assertEquals("invalid_grant", text(ann.refresh(text(tokens, REFRESH)), "error"));
    }

    @Test
    void devicesAreListedAndEndedOneByOne() throws Exception {
        JsonObject tokens = ann.signIn();
        String other = text(ann.signIn(), "device_id");
        String access = text(tokens, ACCESS);
        String listed = ann.api("GET", "/api/devices", access).body();
        assertEquals(2, json(listed).getAsJsonArray("items").size());
        assertEquals(200, ann.api("DELETE", "/api/devices/" + other, access).statusCode());
        assertEquals(404, ann.api("DELETE", "/api/devices/" + other, access).statusCode());
        assertEquals(404, ann.api("DELETE", "/api/devices/nonsense", access).statusCode());
        String left = ann.api("GET", "/api/devices", access).body();
        assertTrue(left.contains("\"current\":true"), left);
        assertFalse(left.contains(other), left);
    }

    @Test
    void signingInLeadsToNoOtherSite() throws Exception {
        var browser = new Browser(address);
        for (String next :
                List.of("https://evil.example", "//evil.example", "/oauth/authorize?\n")) {
            var answer =
                    browser.send(
                            "/signin",
                            Map.of(
                                    "address",
                                    "ann@example.org",
                                    "password",
                                    PASSWORD,
                                    "next",
                                    next));
            assertEquals("/account", answer.uri().getPath());
        }
    }

    private int me(JsonObject tokens) throws Exception {
        return ann.api("GET", "/api/me", text(tokens, ACCESS)).statusCode();
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String text(JsonObject object, String member) {
        assertTrue(object.has(member), object::toString);
        return object.get(member).getAsString();
    }
}
