package org.inkwright.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A GitHub on this machine that keeps the promises of the real one, or breaks them as a test tells
/// it.
final class ScriptedGitHub implements AutoCloseable {
    static final String SECRET = "canary-secret-4711";
    static final String TOKEN = "gho_canary-token-4711";
    static final String REDEEM = "/web/login/oauth/access_token";
    static final String USER = "/api/user";
    static final String MAILS = "/api/user/emails";
    static final String END = "/api/applications/client-1/token";
    static final URI REDIRECT = URI.create("https://billing.example.org/github/back");

    final List<RecordedRequest> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();
    private volatile String challenge = "";
    private @Nullable GitHubSignIn last;

    ScriptedGitHub() {
        answers.put(
                REDEEM,
                json(
                        "{\"access_token\":\"%s\",\"scope\":\"\",\"token_type\":\"bearer\"}"
                                .formatted(TOKEN)));
        answers.put(USER, json("{\"id\":583231,\"login\":\"octo-cat\",\"email\":null}"));
        answers.put(MAILS, mails(mail("ann@example.org", true, true)));
        answers.put(END, new MockResponse.Builder().code(204).build());
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.add(request);
                        return answer(request);
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.equals(REDEEM)
                && !challenge.equals(challengeOf(field(request, "code_verifier")))) {
            return json("{\"error\":\"bad_verification_code\"}");
        }
        if ((path.equals(USER) || path.equals(MAILS))
                && !("Bearer " + TOKEN).equals(request.getHeaders().get("Authorization"))) {
            return new MockResponse.Builder().code(401).body("{}").build();
        }
        return answers.getOrDefault(path, new MockResponse.Builder().code(404).build());
    }

    static String field(RecordedRequest request, String name) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String value = HttpUrl.get("http://form.example/?" + body).queryParameter(name);
        return String.valueOf(value);
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ScriptedGitHub on(String path, MockResponse answer) {
        answers.put(path, answer);
        return this;
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(body)
                .build();
    }

    static MockResponse status(int code, String... headers) {
        var response = new MockResponse.Builder().code(code).body("{\"message\":\"No\"}");
        for (int at = 0; at < headers.length; at += 2) {
            response.addHeader(headers[at], headers[at + 1]);
        }
        return response.build();
    }

    static MockResponse mails(String... mails) {
        return json("[" + String.join(",", mails) + "]");
    }

    static String mail(String address, boolean primary, boolean verified) {
        return "{\"email\":\"%s\",\"primary\":%s,\"verified\":%s,\"visibility\":null}"
                .formatted(address, primary, verified);
    }

    GitHubSignIn signIn(Duration patience) {
        URI web = server.url("/web").uri();
        URI api = server.url("/api").uri();
        return new GitHubSignIn(new GitHubSettings("client-1", SECRET, web, api), patience);
    }

    /// Goes there and comes back.
    IdentityReply identity(Duration patience) {
        GitHubSignIn signIn = signIn(patience);
        URI there = signIn.authorization("state-1", REDIRECT);
        last = signIn;
        challenge = String.valueOf(HttpUrl.get(there.toString()).queryParameter("code_challenge"));
        return signIn.identity("code-1", "state-1", REDIRECT);
    }

    /// Comes back once more, over the connections of before.
    IdentityReply again() {
        return Objects.requireNonNull(last).identity("code-2", "state-1", REDIRECT);
    }

    IdentityReply identity() {
        return identity(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.close();
    }
}
