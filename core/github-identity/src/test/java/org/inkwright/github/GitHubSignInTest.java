package org.inkwright.github;

import static org.inkwright.github.ScriptedGitHub.MAILS;
import static org.inkwright.github.ScriptedGitHub.REDEEM;
import static org.inkwright.github.ScriptedGitHub.REDIRECT;
import static org.inkwright.github.ScriptedGitHub.USER;
import static org.inkwright.github.ScriptedGitHub.json;
import static org.inkwright.github.ScriptedGitHub.mail;
import static org.inkwright.github.ScriptedGitHub.mails;
import static org.inkwright.github.ScriptedGitHub.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.inkwright.github.IdentityReply.Reason;
import org.inkwright.github.IdentityReply.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubSignInTest {
    private static final IdentityReply ANN =
            new IdentityReply.Known(583231, "octo-cat", "ann@example.org");

    private final ScriptedGitHub github = new ScriptedGitHub();

    @AfterEach
    void close() {
        github.close();
    }

    private static IdentityReply unavailable(Trouble trouble) {
        return new IdentityReply.Unavailable(trouble);
    }

    private static IdentityReply refused(Reason reason) {
        return new IdentityReply.Refused(reason);
    }

    @Test
    void theBrowserIsSentWithAllThatGitHubWantsAndNoSecret() {
        URI there =
                new GitHubSignIn(GitHubSettings.of("client-1", ScriptedGitHub.SECRET))
                        .authorization("state 1&x", REDIRECT);
        HttpUrl url = HttpUrl.get(there.toString());
        assertEquals(
                "https://github.com/login/oauth/authorize",
                there.toString().replaceFirst("\\?.*", ""));
        assertEquals("client-1", url.queryParameter("client_id"));
        assertEquals(REDIRECT.toString(), url.queryParameter("redirect_uri"));
        assertEquals("read:user user:email", url.queryParameter("scope"));
        assertEquals("state 1&x", url.queryParameter("state"));
        assertEquals("S256", url.queryParameter("code_challenge_method"));
        assertEquals(43, String.valueOf(url.queryParameter("code_challenge")).length());
        assertFalse(there.toString().contains("canary"));
    }

    @Test
    void whoComesBackIsKnownByNumberAndVerifiedMail() {
        assertEquals(ANN, github.identity());
        List<String> paths = github.asked.stream().map(r -> r.getUrl().encodedPath()).toList();
        assertEquals(List.of(REDEEM, USER, MAILS, ScriptedGitHub.END), paths);
        RecordedRequest redeem = github.asked.getFirst();
        assertEquals("client-1", ScriptedGitHub.field(redeem, "client_id"));
        assertEquals(ScriptedGitHub.SECRET, ScriptedGitHub.field(redeem, "client_secret"));
        assertEquals("code-1", ScriptedGitHub.field(redeem, "code"));
        assertEquals(REDIRECT.toString(), ScriptedGitHub.field(redeem, "redirect_uri"));
        assertTrue(
                github.asked.stream()
                        .allMatch(r -> "Inkwright".equals(r.getHeaders().get("User-Agent"))));
    }

    @Test
    void aCodeOfAnotherSignInIsRefused() {
        assertEquals(ANN, github.identity());
        IdentityReply stolen =
                github.signIn(Duration.ofSeconds(20)).identity("code-1", "state-2", REDIRECT);
        assertEquals(refused(Reason.CODE), stolen);
    }

    @Test
    void theSecretOfASignInComesFromItsStateAndOurSecret() {
        var ours = new Verifiers("secret");
        assertEquals(ours.verifier("a"), new Verifiers("secret").verifier("a"));
        assertNotEquals(ours.verifier("a"), ours.verifier("b"));
        assertNotEquals(ours.verifier("a"), new Verifiers("another").verifier("a"));
        assertTrue(ours.verifier("a").matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void theTokenIsEndedWhateverCameOfIt() {
        github.on(USER, status(500)).on(ScriptedGitHub.END, status(500));
        assertEquals(unavailable(Trouble.OUT_OF_ORDER), github.identity());
        RecordedRequest last = github.asked.getLast();
        assertEquals("DELETE " + ScriptedGitHub.END, last.getMethod() + " " + last.getTarget());
        assertEquals(
                "{\"access_token\":\"" + ScriptedGitHub.TOKEN + "\"}",
                String.valueOf(last.getBody() == null ? null : last.getBody().utf8()));
        assertTrue(String.valueOf(last.getHeaders().get("Authorization")).startsWith("Basic "));
    }

    @Test
    void onlyThePrimaryMailCountsAndOnlyWhenVerified() {
        github.on(
                MAILS,
                mails(
                        mail("old@example.org", false, true),
                        mail("ann@example.org", true, true),
                        mail("bob@example.org", false, false)));
        assertEquals(ANN, github.identity());
        for (MockResponse none :
                List.of(
                        mails(),
                        mails(mail("ann@example.org", true, false)),
                        mails(mail("ann@example.org", false, true)),
                        mails(mail("1+octo-cat@users.noreply.github.com", true, true)),
                        mails(mail("ann@example.org\\r\\nBcc: b@c.de", true, true)),
                        mails("{\"email\":\"ann@example.org\",\"primary\":\"true\"}", "7"))) {
            github.on(MAILS, none);
            assertEquals(new IdentityReply.NoVerifiedMail(), github.identity());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bad_verification_code, CODE",
        "incorrect_client_credentials, SETTINGS",
        "redirect_uri_mismatch, SETTINGS",
        "application_suspended, SETTINGS",
        "of_the_future, NOT_ALLOWED"
    })
    void aRefusalWithStatus200IsARefusal(String error, Reason reason) {
        github.on(REDEEM, json("{\"error\":\"%s\",\"access_token\":\"x\"}".formatted(error)));
        assertEquals(refused(reason), github.identity());
        assertEquals(1, github.asked.size());
    }

    @Test
    void anAccountWithoutAVerifiedMailMaySaySoEarly() {
        github.on(REDEEM, json("{\"error\":\"unverified_user_email\"}"));
        assertEquals(new IdentityReply.NoVerifiedMail(), github.identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {REDEEM, USER, MAILS})
    void troubleAtAnyStepIsTrouble(String path) {
        github.on(path, status(503));
        assertEquals(unavailable(Trouble.OUT_OF_ORDER), github.identity());
        github.on(path, status(429));
        assertEquals(unavailable(Trouble.BUSY), github.identity());
        github.on(path, status(403, "x-ratelimit-remaining", "0"));
        assertEquals(unavailable(Trouble.BUSY), github.identity());
        github.on(path, status(403, "retry-after", "60"));
        assertEquals(unavailable(Trouble.BUSY), github.identity());
        github.on(path, status(302, "Location", "https://evil.example.org/"));
        assertEquals(unavailable(Trouble.NOT_UNDERSTOOD), github.identity());
        for (String body : List.of("<html></html>", "", "[]{}", "7", "{\"id\":-1}", "null")) {
            github.on(path, json(body));
            assertEquals(unavailable(Trouble.NOT_UNDERSTOOD), github.identity(), body);
        }
        github.on(path, json("[\"" + "x".repeat(300_000) + "\"]"));
        assertEquals(unavailable(Trouble.TOO_LARGE), github.identity());
        github.on(path, cut());
        assertEquals(unavailable(Trouble.BROKE_OFF), github.identity());
    }

    private static MockResponse cut() {
        return json("{\"id\":1}")
                .newBuilder()
                .setHeader("Content-Length", "1000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    @ParameterizedTest
    @CsvSource({REDEEM + ", SETTINGS", USER + ", NOT_ALLOWED", MAILS + ", NOT_ALLOWED"})
    void whatGitHubForbidsIsRefused(String path, Reason reason) {
        for (int code : List.of(401, 403, 404)) {
            github.on(path, status(code));
            assertEquals(refused(reason), github.identity());
        }
    }

    @Test
    void aUserWithoutNumberOrWithAnOddNameIsNotUnderstood() {
        for (String user :
                List.of(
                        "{\"id\":0,\"login\":\"a\"}",
                        "{\"id\":1.5,\"login\":\"a\"}",
                        "{\"id\":99999999999999999999,\"login\":\"a\"}",
                        "{\"id\":\"1\",\"login\":\"a\"}",
                        "{\"id\":1}",
                        "{\"id\":1,\"login\":\"<b>\"}")) {
            github.on(USER, json(user));
            assertEquals(unavailable(Trouble.NOT_UNDERSTOOD), github.identity(), user);
        }
    }

    @Test
    void aTokenThatCannotBeSentIsNotSent() {
        github.on(REDEEM, json("{\"access_token\":\"a\\r\\nX: b\"}"));
        assertEquals(unavailable(Trouble.NOT_UNDERSTOOD), github.identity());
        assertEquals(1, github.asked.size());
    }

    @Test
    void aCodeIsSentOnce() {
        // a connection that was used before is where clients like to try again
        assertEquals(ANN, github.identity());
        github.asked.clear();
        github.on(
                REDEEM,
                json("{}").newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertEquals(unavailable(Trouble.BROKE_OFF), github.again());
        assertEquals(1, github.asked.size());
    }

    @Test
    void silenceEnds() {
        github.on(
                REDEEM,
                json("{}").newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        assertEquals(unavailable(Trouble.TIMED_OUT), github.identity(Duration.ofMillis(150)));
    }

    @Test
    void nobodyThereIsUnreachable() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        var signIn =
                new GitHubSignIn(
                        new GitHubSettings("client-1", ScriptedGitHub.SECRET, nowhere, nowhere));
        assertEquals(
                unavailable(Trouble.UNREACHABLE), signIn.identity("code-1", "state-1", REDIRECT));
    }

    @Test
    void neitherSecretNorTokenNorMailIsPrintedOrLogged() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Logger all = Logger.getLogger("");
        Level before = all.getLevel();
        Handler handler = listening(heard);
        all.addHandler(handler);
        all.setLevel(Level.ALL);
        try {
            heard.add(github.identity().toString());
            github.on(MAILS, status(500));
            heard.add(github.identity().toString());
        } finally {
            all.setLevel(before);
            all.removeHandler(handler);
        }
        heard.add(GitHubSettings.of("client-1", ScriptedGitHub.SECRET).toString());
        heard.add(new GitHubAnswer.Json(new JsonPrimitive("canary")).toString());
        assertTrue(heard.contains("said by the test[]"), "the listener hears nothing");
        assertTrue(heard.stream().noneMatch(s -> s.contains("canary") || s.contains("ann@")));
    }

    private static Handler listening(List<String> heard) {
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        Object[] more = record.getParameters();
                        heard.add(record.getMessage() + (more == null ? "[]" : List.of(more)));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        handler.setLevel(Level.ALL);
        handler.publish(new LogRecord(Level.INFO, "said by the test"));
        return handler;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com",
                "https://github.com?x=1",
                "https://github.com#x",
                "https://me@github.com",
                "ftp://github.com",
                "github.com",
                "https:///"
            })
    void theSecretGoesOnlyToASafeAddress(String address) {
        URI unsafe = URI.create(address);
        URI safe = URI.create("https://github.com");
        for (List<URI> pair : List.of(List.of(unsafe, safe), List.of(safe, unsafe))) {
            var e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> new GitHubSettings("c", "s3cret", pair.get(0), pair.get(1)));
            assertFalse(String.valueOf(e.getMessage()).contains("s3cret"));
        }
        assertThrows(IllegalArgumentException.class, () -> GitHubSettings.of("", "secret"));
        assertThrows(IllegalArgumentException.class, () -> GitHubSettings.of("a:b", "secret"));
        assertThrows(IllegalArgumentException.class, () -> GitHubSettings.of("a", "sec\nret"));
    }
}
