package org.inkwright.billingapi;

import static org.inkwright.billingapi.ScriptedEndpoint.JSON;
import static org.inkwright.billingapi.ScriptedEndpoint.answer;
import static org.inkwright.billingapi.ScriptedEndpoint.cut;
import static org.inkwright.billingapi.ScriptedEndpoint.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
    private static final URI BACK = URI.create("http://127.0.0.1:9/xyz");
    private static final Pkce SECRET = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    private static final TokenSet TOKENS =
            new TokenSet("access-1", Duration.ofMinutes(10), "refresh-1");
    private static final DeviceCode DEVICE =
            new DeviceCode(
                    "secret-code",
                    "BCDF-GHJK",
                    "https://x/device",
                    Duration.ofSeconds(40),
                    Duration.ofSeconds(5));

    private final ScriptedEndpoint server = new ScriptedEndpoint();
    private final Kept kept = new Kept();
    private Instant now = Samples.NOON;

    /// A place for a refresh token that lasts as long as the test.
    private static final class Kept implements RefreshTokens {
        private final List<String> tokens = new ArrayList<>();

        @Override
        public Optional<String> token() {
            return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.getLast());
        }

        @Override
        public void keep(String token) {
            tokens.add(token);
        }

        @Override
        public void forget() {
            tokens.clear();
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private TokenEndpoint endpoint() {
        return new TokenEndpoint(server.address(), server.web());
    }

    private SignedIn signedIn() {
        return new SignedIn(endpoint(), kept, () -> now);
    }

    private static ScriptedEndpoint.Act error(String word) {
        return answer(400, JSON, "{\"error\":\"" + word + "\"}");
    }

    private static AccessReply given(String token) {
        return new AccessReply.Given(token);
    }

    private static AccessReply missing(ApiTrouble trouble) {
        return new AccessReply.Missing(trouble);
    }

    private List<String> bodies() {
        return server.asked.stream().map(ScriptedEndpoint.Asked::body).toList();
    }

    @Test
    void theChallengeIsThatOfTheStandardsExampleAndSecretsDiffer() {
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", SECRET.challenge());
        SecureRandom random = new SecureRandom();
        assertNotEquals(Pkce.fresh(random), Pkce.fresh(random));
        assertTrue(Pkce.fresh(random).verifier().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void theBrowserIsSentWithChallengeStateAndAddressButNotTheSecret() {
        String address =
                endpoint().authorization(SECRET, BACK, "st", "Ann's & co").orElseThrow().toString();
        assertTrue(address.startsWith(server.address() + "/oauth/authorize?response_type=code"));
        assertTrue(address.contains("code_challenge=" + SECRET.challenge()), address);
        assertTrue(address.contains("code_challenge_method=S256&state=st"), address);
        assertTrue(address.endsWith("&device_name=Ann%27s%20%26%20co"), address);
        assertFalse(address.contains(SECRET.verifier()));
        var open = new TokenEndpoint("http://billing.example.org", server.web());
        assertEquals(Optional.empty(), open.authorization(SECRET, BACK, "st", "desk"));
        assertEquals(new TokenReply.Failed(ApiTrouble.BAD_ADDRESS), open.refresh("r"));
    }

    @Test
    void aCodeIsGivenForTokensOnceAndNeverSentAgain() {
        server.then(json(TokenSet.CODEC, TOKENS), cut(JSON, "{"));
        assertEquals(new TokenReply.Granted(TOKENS), endpoint().redeem("c1", SECRET, BACK));
        assertEquals(
                "grant_type=authorization_code&client_id=inkwright-desktop&code=c1&code_verifier="
                        + SECRET.verifier()
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fxyz",
                bodies().getFirst());
        assertEquals(
                new TokenReply.Failed(ApiTrouble.BROKE_OFF), endpoint().redeem("c1", SECRET, BACK));
        assertEquals(2, server.asked.size());
        // a connection that died in the pool would make the HTTP client itself send it again
        assertFalse(server.web().once().retryOnConnectionFailure());
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_grant\"}', Refused[reason=INVALID_GRANT]",
        "400, '{\"error\":\"no_such_word\"}', Refused[reason=OTHER]",
        "401, '{\"error\":\"access_denied\"}', Refused[reason=ACCESS_DENIED]",
        "400, '<html>', Failed[trouble=NOT_THE_ENDPOINT]",
        "302, '', Failed[trouble=NOT_THE_ENDPOINT]",
        "503, '{\"error\":\"invalid_grant\"}', Failed[trouble=OUT_OF_ORDER]",
        "200, '{}', Failed[trouble=UNREADABLE]",
        "200, '{\"access_token\":\"a b\",\"expires_in\":5,\"refresh_token\":\"r\"}', Failed[trouble=UNREADABLE]",
        "200, '{\"access_token\":\"a\",\"expires_in\":0,\"refresh_token\":\"r\"}', Failed[trouble=UNREADABLE]"
    })
    void everyOtherAnswerHasAName(int status, String body, String reply) {
        server.then(answer(status, JSON, body));
        assertEquals(reply, endpoint().refresh("r").toString());
    }

    @Test
    void aDeviceIsWaitedForPatientlyAndMoreSlowlyWhenAsked() {
        server.then(
                json(DeviceCode.CODEC, DEVICE),
                error("authorization_pending"),
                error("slow_down"),
                answer(502, "text/html", "<html>"),
                json(TokenSet.CODEC, TOKENS));
        assertEquals(new DeviceReply.Given(DEVICE), endpoint().begin("desk"));
        assertEquals(new TokenReply.Granted(TOKENS), endpoint().await(DEVICE));
        assertEquals(
                List.of(5L, 5L, 10L, 15L),
                server.waited.stream().map(Duration::toSeconds).toList());
        assertTrue(bodies().getLast().contains("device_code=secret-code"));
    }

    @Test
    void aDeviceThatIsNotConfirmedInTimeOrRefusedEndsTheWaiting() {
        server.then(error("access_denied"));
        assertEquals(
                new TokenReply.Refused(TokenReply.Reason.ACCESS_DENIED), endpoint().await(DEVICE));
        for (int asks = 0; asks < 8; asks++) {
            server.then(error("authorization_pending"));
        }
        assertEquals(
                new TokenReply.Refused(TokenReply.Reason.EXPIRED_TOKEN), endpoint().await(DEVICE));
        assertEquals(9, server.asked.size());
    }

    @Test
    void theAccessTokenIsKeptInMemoryAndRenewedBeforeItEnds() {
        SignedIn signedIn = signedIn();
        assertEquals(missing(ApiTrouble.SIGNED_OUT), signedIn.token());
        signedIn.take(TOKENS);
        assertEquals(given("access-1"), signedIn.token());
        assertEquals(List.of("refresh-1"), kept.tokens);
        now = now.plus(Duration.ofMinutes(9)).plusSeconds(29);
        assertEquals(given("access-1"), signedIn.token());
        now = now.plusSeconds(1);
        TokenSet next = new TokenSet("access-2", Duration.ofMinutes(10), "refresh-2");
        server.then(json(TokenSet.CODEC, next));
        assertEquals(given("access-2"), signedIn.token());
        assertEquals(List.of("refresh-1", "refresh-2"), kept.tokens);
        assertTrue(bodies().getFirst().endsWith("&refresh_token=refresh-1"));
    }

    @Test
    void aThreadThatComesLateGetsTheTokenThatAnotherRenewed() {
        SignedIn signedIn = signedIn();
        signedIn.take(TOKENS);
        assertEquals(given("access-1"), signedIn.renewed("access-0"));
        assertEquals(List.of(), server.asked);
    }

    @Test
    void rule89ALostAnswerIsAskedForAgainWithTheSameToken() {
        kept.keep("refresh-1");
        TokenSet next = new TokenSet("access-2", Duration.ofMinutes(10), "refresh-2");
        server.then(cut(JSON, "{"), json(TokenSet.CODEC, next));
        assertEquals(given("access-2"), signedIn().token());
        assertEquals(bodies().get(0), bodies().get(1));
        SignedIn impatient =
                new SignedIn(
                        new TokenEndpoint(server.address(), server.impatience()), kept, () -> now);
        server.then(server.silent(), json(TokenSet.CODEC, TOKENS));
        assertEquals(given("access-1"), impatient.token());
    }

    @Test
    void whoeverIsOfflineIsNotSignedOut() {
        kept.keep("refresh-1");
        server.then(answer(503, JSON, ""));
        assertEquals(missing(ApiTrouble.OUT_OF_ORDER), signedIn().token());
        SignedIn signedIn = signedIn();
        server.close();
        assertEquals(missing(ApiTrouble.UNREACHABLE), signedIn.token());
        assertEquals(List.of("refresh-1"), kept.tokens);
        assertTrue(signedIn.isSignedIn());
    }

    @Test
    void aRefreshTokenThatIsNoLongerGoodIsForgotten() {
        SignedIn signedIn = signedIn();
        signedIn.take(TOKENS);
        server.then(error("invalid_grant"));
        assertEquals(missing(ApiTrouble.SIGNED_OUT), signedIn.renewed("access-1"));
        assertFalse(signedIn.isSignedIn());
        assertEquals(missing(ApiTrouble.SIGNED_OUT), signedIn.token());
        assertEquals(1, server.asked.size());
    }

    @Test
    void signingOutForgetsAtOnceAndTellsWhatTheEndpointHasStillToHear() {
        SignedIn signedIn = signedIn();
        signedIn.take(TOKENS);
        server.then(answer(200, JSON, ""));
        assertEquals(Optional.empty(), signedIn.signOut());
        assertTrue(bodies().getFirst().contains("token=refresh-1"));
        assertEquals("/oauth/revoke", server.asked.getFirst().path());
        assertEquals(Optional.empty(), kept.token());
        signedIn.take(TOKENS);
        server.then(answer(503, JSON, ""));
        assertEquals(Optional.of("refresh-1"), signedIn.signOut());
        assertEquals(missing(ApiTrouble.SIGNED_OUT), signedIn.token());
        assertEquals(Optional.empty(), signedIn.signOut());
    }

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        for (Object secret :
                List.of(
                        SECRET,
                        TOKENS,
                        DEVICE,
                        new SignInRedirect.Code("secret"),
                        new TokenReply.Granted(TOKENS),
                        new AccessReply.Given("access-1"),
                        signedIn())) {
            String printed = secret.toString();
            for (String word : List.of("access-1", "refresh-1", "secret", SECRET.verifier())) {
                assertFalse(printed.contains(word), printed);
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenSet("a\nb", Duration.ofMinutes(1), "r"));
    }
}
