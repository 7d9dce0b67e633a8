package org.inkwright.billingapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackListenerTest {
    private static final String ISSUER = "https://billing.example.org";
    private final TokenEndpoint endpoint = new TokenEndpoint(ISSUER + "/", BillingWeb.usual());
    private final OkHttpClient browser = new OkHttpClient();
    private final LoopbackListener listener = open();

    private static LoopbackListener open() {
        try {
            return LoopbackListener.open(new SecureRandom(), "You can <close> this window.");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listens() {
        assertTrue(listener.redirect().toString().matches("http://127\\.0\\.0\\.1:\\d+/.{43}"));
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private int visit(String address) throws IOException {
        return visit(new Request.Builder().url(address).build());
    }

    private int visit(Request request) throws IOException {
        try (Response response = browser.newCall(request).execute()) {
            return response.code();
        }
    }

    private String back(String query) {
        return listener.redirect() + "?" + query.replace("STATE", listener.state());
    }

    private static String ours(String query) {
        return query + "&state=STATE&iss=" + URLEncoder.encode(ISSUER, StandardCharsets.UTF_8);
    }

    private SignInRedirect await() {
        return listener.await(endpoint, Duration.ofSeconds(20));
    }

    @Test
    void theBrowserBringsTheCodeAndReadsThatItsWindowCanBeClosed() throws IOException {
        Request request = new Request.Builder().url(back(ours("code=c-1"))).build();
        try (Response response = browser.newCall(request).execute()) {
            assertTrue(response.body().string().contains("You can &lt;close> this window."));
            assertEquals("no-store", response.header("Cache-Control"));
            assertEquals("default-src 'none'", response.header("Content-Security-Policy"));
        }
        assertEquals(new SignInRedirect.Code("c-1"), await());
    }

    @ParameterizedTest
    @CsvSource({
        "error=access_denied, Refused[error=access_denied]",
        "error=%3Cscript%3E, Refused[error=other]",
        "code=, NotOurs[]",
        "code=a%20b, NotOurs[]",
        "x=1, NotOurs[]"
    })
    void whatElseItBringsIsToldApart(String query, String redirect) throws IOException {
        visit(back(ours(query)));
        assertEquals(redirect, await().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "code=c&state=other&iss=https%3A%2F%2Fbilling.example.org",
        "code=c&iss=https%3A%2F%2Fbilling.example.org",
        "code=c&state=STATE",
        "code=c&state=STATE&iss=https%3A%2F%2Fother.example.org",
        "code=c&state=STATE&state=STATE&iss=https%3A%2F%2Fbilling.example.org",
        "code=c&state=STATE&iss=https%3A%2F%2Fbilling.example.org&iss=x"
    })
    void aForgedReturnIsNotOurs(String query) throws IOException {
        visit(back(query));
        assertEquals(new SignInRedirect.NotOurs(), await());
    }

    @Test
    void otherPathsHostsAndMethodsAreNotAnsweredAndDoNotCount() throws IOException {
        URI redirect = listener.redirect();
        String root = "http://127.0.0.1:" + redirect.getPort() + "/";
        assertEquals(404, visit(root + "favicon.ico"));
        assertEquals(404, visit(root));
        Request post =
                new Request.Builder().url(back(ours("code=c"))).post(RequestBody.EMPTY).build();
        assertEquals(404, visit(post));
        Request rebound =
                new Request.Builder()
                        .url(back(ours("code=c")))
                        .header("Host", "evil.example.org")
                        .build();
        assertEquals(404, visit(rebound));
        assertEquals(
                new SignInRedirect.NeverCame(), listener.await(endpoint, Duration.ofMillis(1)));
        assertEquals(200, visit(back(ours("code=first"))));
        assertEquals(200, visit(back(ours("code=second"))));
        assertEquals(new SignInRedirect.Code("first"), await());
    }

    @Test
    void nobodyListensAfterwards() {
        String address = back(ours("code=c"));
        listener.close();
        IOException failure = assertThrows(IOException.class, () -> visit(address));
        assertTrue(Objects.requireNonNull(failure) instanceof ConnectException);
    }

    @Test
    void twoSignInsShareNeitherPathNorState() {
        LoopbackListener first = listener;
        try (LoopbackListener other = open()) {
            assertNotEquals(first.state(), other.state());
            assertNotEquals(first.redirect().getPath(), other.redirect().getPath());
            assertFalse(other.redirect().toString().contains(other.state()));
        }
    }

    @Test
    void anInterruptedWaitStops() {
        Thread.currentThread().interrupt();
        assertEquals(new SignInRedirect.Stopped(), await());
        assertTrue(Thread.interrupted());
    }
}
