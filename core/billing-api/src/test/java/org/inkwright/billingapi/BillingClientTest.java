package org.inkwright.billingapi;

import static org.inkwright.billingapi.ScriptedEndpoint.JSON;
import static org.inkwright.billingapi.ScriptedEndpoint.answer;
import static org.inkwright.billingapi.ScriptedEndpoint.cut;
import static org.inkwright.billingapi.ScriptedEndpoint.json;
import static org.inkwright.billingapi.ScriptedEndpoint.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingClientTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("key-0123456789abcdef");
    private static final OrderRequest ORDER = new OrderRequest("credits-starter", "v1");
    private final ScriptedEndpoint endpoint = new ScriptedEndpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static void assertFailed(ApiTrouble trouble, Reply<?> reply) {
        assertEquals(new Reply.Failed<>(trouble), reply);
    }

    private static Repeat repeat(Reply<?> reply) {
        return assertInstanceOf(Reply.Refused.class, reply).repeat();
    }

    @Test
    void anOrderIsSentWithTokenKeyAndRequestId() {
        endpoint.then(json(Order.CODEC, Samples.order(), ApiHeaders.REPLAYED, "true"));
        assertEquals(
                new Reply.Answered<>(Samples.order(), true), endpoint.client().order(ORDER, KEY));
        ScriptedEndpoint.Asked asked = endpoint.asked.getFirst();
        assertEquals("POST", asked.method());
        assertEquals("/api/orders", asked.path());
        assertEquals("Bearer " + ScriptedEndpoint.TOKEN, asked.token());
        assertEquals(KEY.value(), asked.key());
        assertEquals(new MessageReading.Read<>(ORDER), OrderRequest.CODEC.read(asked.body()));
        assertTrue(String.valueOf(asked.request()).matches("[A-Za-z0-9._-]{1,64}"));
    }

    @Test
    void idsAndCursorsAreOnlyEverPartsOfAnAddress() {
        endpoint.then(
                json(Order.CODEC, Samples.order()),
                json(Page.codec(UsageRow.CODEC), new Page<>(List.of(), null)),
                answer(204, JSON, ""));
        endpoint.client().orderAfterChange("../me?x=/y", Duration.ofMinutes(9));
        endpoint.client().usage(UsageGroup.DAY, "a&b=c");
        assertEquals(new Reply.Answered<>(new Done(), false), endpoint.client().signOut("d/1"));
        assertEquals(
                List.of(
                        "/api/orders/..%2Fme%3Fx=%2Fy?wait=25",
                        "/api/usage?group=day&cursor=a%26b%3Dc", "/api/devices/d%2F1"),
                endpoint.asked.stream().map(ScriptedEndpoint.Asked::path).toList());
        assertNull(endpoint.asked.getFirst().key());
    }

    @Test
    void everyReadHasItsMessage() {
        endpoint.then(
                json(Me.CODEC, Samples.me()),
                json(Balance.CODEC, Samples.balance()),
                json(Offers.CODEC, Samples.offers()),
                json(UsageReply.CODEC, new UsageReply(List.of())));
        BillingClient client = endpoint.client();
        assertEquals(new Reply.Answered<>(Samples.me(), false), client.me());
        assertEquals(new Reply.Answered<>(Samples.balance(), false), client.balance());
        assertEquals(new Reply.Answered<>(Samples.offers(), false), client.offers());
        assertEquals(
                new Reply.Answered<>(new UsageReply(List.of()), false),
                client.report(Samples.batch()));
    }

    @ParameterizedTest(name = "{0} is sent again: {1}")
    @CsvSource({
        "400, Never", "401, AfterSignIn", "402, AfterPayment", "403, Never", "404, Never",
        "409, Never", "410, Never", "413, Never", "415, Never", "422, Never"
    })
    void whatWouldBeRefusedAgainIsSentOnce(int status, String repeat) {
        endpoint.then(problem(status));
        BillingClient client = endpoint.client(ScriptedEndpoint.tokens(ScriptedEndpoint.TOKEN, ""));
        assertEquals(repeat, repeat(client.order(ORDER, KEY)).getClass().getSimpleName());
        assertEquals(1, endpoint.asked.size());
        assertEquals(List.of(), endpoint.waited);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 502, 503, 504})
    void whatPassesByItselfIsSentAgainWithTheSameKeyAfterTheTimeThatWasAsked(int status) {
        endpoint.then(
                problem(status, ApiHeaders.RETRY_AFTER, "2"),
                problem(status, ApiHeaders.RETRY_AFTER, "3"),
                json(Order.CODEC, Samples.order()));
        assertInstanceOf(Reply.Answered.class, endpoint.client().order(ORDER, KEY));
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(3)), endpoint.waited);
        assertEquals(
                List.of(KEY.value(), KEY.value(), KEY.value()),
                endpoint.asked.stream().map(ScriptedEndpoint.Asked::key).toList());
        assertNotEquals(endpoint.asked.get(0).request(), endpoint.asked.get(1).request());
    }

    @Test
    void theMillisecondsOfTheBodyCountMoreThanTheSecondsOfTheHead() {
        endpoint.then(
                answer(
                        429,
                        Problem.MEDIA_TYPE,
                        Problem.CODEC.json(Samples.problem(429, "busy")),
                        ApiHeaders.RETRY_AFTER,
                        "2"),
                json(Me.CODEC, Samples.me()));
        assertInstanceOf(Reply.Answered.class, endpoint.client().me());
        assertEquals(List.of(Duration.ofMillis(1500)), endpoint.waited);
    }

    @Test
    void aLongWaitAndAnAnswerThatShallNotBeRepeatedAreLeftToTheCaller() {
        endpoint.then(
                problem(429, ApiHeaders.RETRY_AFTER, "3600"),
                problem(409, ApiHeaders.RETRY_AFTER, "1", ApiHeaders.SHOULD_RETRY, "false"),
                problem(429, ApiHeaders.RETRY_AFTER, "soon"));
        BillingClient client = endpoint.client();
        assertEquals(new Repeat.After(Duration.ofHours(1)), repeat(client.me()));
        assertEquals(new Repeat.Never(), repeat(client.me()));
        assertEquals(List.of(), endpoint.waited);
        endpoint.then(problem(404));
        client.me();
        assertEquals(List.of(Repeat.USUAL), endpoint.waited);
    }

    @Test
    void nobodyInsistsForEver() {
        endpoint.then(problem(503), problem(503), problem(503), problem(503));
        assertEquals(new Repeat.After(Repeat.USUAL), repeat(endpoint.client().me()));
        assertEquals(4, endpoint.asked.size());
    }

    @Test
    void aTokenThatIsNotTakenIsRenewedOnce() {
        endpoint.then(problem(401), json(Me.CODEC, Samples.me()), problem(401), problem(401));
        assertInstanceOf(Reply.Answered.class, endpoint.client().me());
        assertEquals("Bearer another-token", endpoint.asked.get(1).token());
        assertEquals(new Repeat.AfterSignIn(), repeat(endpoint.client().me()));
        assertEquals(4, endpoint.asked.size());
    }

    @Test
    void nothingIsSentWithoutAToken() {
        assertFailed(ApiTrouble.SIGNED_OUT, endpoint.client(AccessTokens.none()).me());
        assertFailed(ApiTrouble.SIGNED_OUT, endpoint.client(AccessTokens.none()).hear(_ -> {}));
        assertFailed(
                ApiTrouble.SIGNED_OUT,
                endpoint.client(ScriptedEndpoint.tokens("line\nbreak", "")).me());
        assertEquals(List.of(), endpoint.asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://billing.example.org",
                "ftp://127.0.0.1",
                "",
                "billing.example.org",
                "https://name:word@billing.example.org",
                "http://127.0.0.1.example.org",
                "http://192.168.0.9"
            })
    void aTokenGoesOnlyWhereItIsProtected(String address) {
        var client =
                new BillingClient(
                        address,
                        BillingWeb.usual(),
                        ScriptedEndpoint.tokens(ScriptedEndpoint.TOKEN, ""));
        assertFailed(ApiTrouble.BAD_ADDRESS, client.me());
        assertFailed(ApiTrouble.BAD_ADDRESS, client.order(ORDER, KEY));
        assertFailed(ApiTrouble.BAD_ADDRESS, client.signOut("d"));
        assertFailed(ApiTrouble.BAD_ADDRESS, client.hear(_ -> {}));
    }

    @Test
    void aTokenFollowsNoRedirect() {
        endpoint.then(answer(302, JSON, "", "Location", endpoint.address() + "/api/me"));
        assertFailed(ApiTrouble.NOT_THE_ENDPOINT, endpoint.client().me());
        assertEquals(1, endpoint.asked.size());
    }

    @Test
    void whatSomethingElseAnswersIsToldApart() {
        String page = "<html>Welcome to our hotel</html>";
        endpoint.then(
                answer(200, "text/html", page),
                answer(403, "text/html", page),
                answer(404, JSON, "{\"error\":\"no\"}"),
                answer(422, Problem.MEDIA_TYPE, Problem.CODEC.json(Samples.problem(402, "x"))),
                answer(422, Problem.MEDIA_TYPE, "{\"status\":422}"));
        for (int lie = 0; lie < 5; lie++) {
            assertFailed(ApiTrouble.NOT_THE_ENDPOINT, endpoint.client().me());
        }
    }

    @Test
    void aProxyThatSaysTheEndpointIsDownIsAskedAgain() {
        endpoint.then(
                answer(502, "text/html", "<html>Bad gateway</html>"),
                answer(503, "text/html", ""),
                json(Me.CODEC, Samples.me()));
        assertInstanceOf(Reply.Answered.class, endpoint.client().me());
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), endpoint.waited);
    }

    @Test
    void answersThatAreNotTheMessageAreUnreadable() {
        endpoint.then(
                answer(200, JSON, "{\"id\":\"u1\"}"),
                answer(200, JSON, "not json"),
                answer(200, JSON, "[]"),
                answer(200, JSON, Me.CODEC.json(Samples.me()).replace("true", "\"yes\"")));
        for (int wrong = 0; wrong < 4; wrong++) {
            assertFailed(ApiTrouble.UNREADABLE, endpoint.client().me());
        }
    }

    @Test
    void aCutAnswerIsAskedForAgainAndThenGivenUp() {
        String half = Order.CODEC.json(Samples.order()).substring(0, 20);
        endpoint.then(cut(JSON, half), json(Order.CODEC, Samples.order()));
        assertInstanceOf(Reply.Answered.class, endpoint.client().order(ORDER, KEY));
        assertEquals(KEY.value(), endpoint.asked.get(1).key());
        endpoint.then(cut(JSON, half), cut(JSON, half), cut(JSON, half), cut(JSON, half));
        assertFailed(ApiTrouble.BROKE_OFF, endpoint.client().order(ORDER, KEY));
        assertEquals(6, endpoint.asked.size());
    }

    @Test
    void aSilentEndpointIsNotWaitedForForEver() {
        endpoint.then(endpoint.silent());
        assertFailed(ApiTrouble.TIMED_OUT, endpoint.impatient().me());
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        endpoint.then(answer(200, JSON, " ".repeat((8 << 20) + 1)));
        assertFailed(ApiTrouble.TOO_LARGE, endpoint.client().me());
    }

    @Test
    void anEndpointThatIsNotThereIsUnreachable() {
        BillingClient client = endpoint.client();
        endpoint.close();
        assertFailed(ApiTrouble.UNREACHABLE, client.me());
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        endpoint.then(problem(503));
        var web =
                new BillingWeb(
                        Duration.ofSeconds(20),
                        _ -> {
                            throw new InterruptedException();
                        });
        var client =
                new BillingClient(
                        endpoint.address(),
                        web,
                        ScriptedEndpoint.tokens(ScriptedEndpoint.TOKEN, ""));
        assertFailed(ApiTrouble.STOPPED, client.me());
        assertTrue(Thread.interrupted());
    }

    @Test
    void newsAreHeardUntilTheStreamEnds() {
        String stream =
                """
                : hello

                event: balance_changed
                data: {}

                event: weather
                data: {}

                event: order_paid
                data: {"order":"o1"}

                data: nameless

                """;
        endpoint.then(
                answer(200, "text/event-stream", stream),
                cut("text/event-stream", stream),
                answer(200, "text/html", "<html></html>"),
                problem(403));
        List<AccountEvent> heard = new ArrayList<>();
        BillingClient client = endpoint.client();
        assertInstanceOf(Reply.Answered.class, client.hear(heard::add));
        assertEquals(
                List.of(new AccountEvent.BalanceChanged(), new AccountEvent.OrderPaid("o1")),
                heard);
        assertFailed(ApiTrouble.BROKE_OFF, client.hear(heard::add));
        assertEquals(4, heard.size());
        assertFailed(ApiTrouble.NOT_THE_ENDPOINT, client.hear(heard::add));
        assertEquals(new Repeat.Never(), repeat(client.hear(heard::add)));
        assertEquals(
                List.of("/api/events"),
                endpoint.asked.stream().map(ScriptedEndpoint.Asked::path).distinct().toList());
    }

    @Test
    void keysAreVisibleAndLongEnoughAndFreshOnesDiffer() {
        assertNotEquals(IdempotencyKey.fresh(), IdempotencyKey.fresh());
        for (String wrong : List.of("", "short", "with a space in the key", "x".repeat(256))) {
            assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey(wrong), wrong);
        }
    }

    @Test
    void noOutcomeQuotesTheToken() {
        endpoint.then(problem(400), answer(200, JSON, ScriptedEndpoint.TOKEN));
        assertFalse(endpoint.client().me().toString().contains(ScriptedEndpoint.TOKEN));
        assertFalse(endpoint.client().me().toString().contains(ScriptedEndpoint.TOKEN));
    }
}
