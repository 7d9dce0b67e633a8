package org.inkwright.billing.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.People;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.WebServer;
import org.inkwright.billingapi.LimitState;
import org.inkwright.billingapi.MessageReading;
import org.inkwright.billingapi.Problem;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a client reads when an act may not begin (rule 60), over HTTP.
@ParameterizedClass
@EnumSource(Engine.class)
class ActRefusalsTest {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final ActAsked NEW = new ActAsked(ActAsked.Kind.NEW, 1);

    private final Books books;
    private final Acts acts;
    private final UUID ann;
    private final Deque<ActOrder> orders = new ArrayDeque<>();
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private URI address = URI.create("http://127.0.0.1");
    private int ids;

    ActRefusalsTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
        var catalogues = new Catalogues(books.database, books.clock, Optional.empty());
        acts = new Acts(books.ledger, new Plans(catalogues, 0), catalogues, new Meters());
        var people = new People(books, address);
        String session = people.signedIn("ann@example.org", "correct horse");
        ann = people.accounts.person(session).orElseThrow().account();
        server =
                new WebServer(
                        new Listening("127.0.0.1", 0, address, 16, Duration.ofSeconds(1)),
                        List.of(new Asks(orders, acts, new ActRefusals(catalogues, books.clock))));
    }

    private record Asks(Deque<ActOrder> orders, Acts acts, ActRefusals refusals)
            implements Endpoint {
        @Override
        public Route route() {
            return Route.get("/act");
        }

        @Override
        public Answer answer(Call call) {
            return refusals.of(acts.begin(orders.remove()))
                    .<Answer>map(refusal -> refusal)
                    .orElse(new Answer.Json(200, Map.of()));
        }
    }

    @BeforeEach
    void start() {
        address = server.start();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        books.close();
    }

    @Test
    void rule60WhoHasTooLittleReadsWhatIsMissingWhatWouldDoAndWhenThePoolIsFullAgain()
            throws Exception {
        // ten generations come to 80,000 tokens
        var answer = ask(NEW, new MeteredUse.Tokens(500_000, 0, 4000));
        assertEquals(402, answer.statusCode());
        Problem problem = problem(answer);
        assertEquals("payment_required", problem.kind().code());
        assertEquals(List.of("pool", "credits"), names(problem));
        Problem.Missing missing = problem.shortfall().orElseThrow();
        assertEquals("0", missing.available().toString());
        assertEquals(missing.required(), missing.shortfall());
        assertTrue(missing.shortfall().value().signum() > 0);
        JsonObject json = json(answer);
        assertEquals("credits-starter", json.getAsJsonArray("offers").get(0).getAsString());
        assertFalse(json.has("resets_at"), "the pool is never large enough for it");
    }

    /// Ten generations are granted, one is used up: the next month ten are there again.
    @Test
    void rule60WhereTheNextMonthHelpsTooItsBeginningIsTold() throws Exception {
        var ten = new MeteredUse.Tokens(70_000, 0, 10_000);
        ask(NEW);
        end();
        var answer = ask(NEW, ten);
        assertEquals(402, answer.statusCode());
        assertEquals(
                problem(answer).limits().getFirst().resets(),
                Instant.parse(json(answer).get("resets_at").getAsString()));
        assertEquals("9", String.valueOf(problem(answer).limits().getFirst().remaining()));
    }

    /// Whose credits may not pay is offered a larger pool, not credits.
    @Test
    void whoseCreditsDoNotPayIsOfferedPlans() throws Exception {
        books.database.change(
                all -> all.change("update account set credit_use = 'NEVER' where id = ?", ann));
        var answer = ask(NEW, new MeteredUse.Tokens(500_000, 0, 4000));
        assertEquals(402, answer.statusCode());
        var offers = json(answer).getAsJsonArray("offers").toString();
        assertTrue(offers.contains("plan-") && !offers.contains("credits-"), offers);
    }

    @Test
    void rule60WhoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        assertEquals(200, ask(NEW).statusCode());
        var second = ask(NEW);
        assertEquals(429, second.statusCode());
        Problem problem = problem(second);
        assertEquals(List.of("concurrency"), names(problem));
        assertEquals(Optional.of(LIFETIME), problem.next().retryAfter());
        assertEquals("300", second.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "\"concurrency\";q=1;qu=\"concurrent-requests\"",
                second.headers().firstValue("RateLimit-Policy").orElseThrow());
        assertEquals(
                "\"concurrency\";r=0;t=300",
                second.headers().firstValue("RateLimit").orElseThrow());
    }

    @Test
    void rule60WhereThePlanLacksItOtherPlansAreNamed() throws Exception {
        var answer = ask(new ActAsked(ActAsked.Kind.FULL_REGENERATION, 2));
        assertEquals(403, answer.statusCode());
        assertEquals(List.of("variants", "regeneration_kind"), names(problem(answer)));
        assertTrue(json(answer).getAsJsonArray("offers").toString().contains("pro"), answer.body());
        assertFalse(json(answer).getAsJsonArray("offers").toString().contains("free"));
    }

    @Test
    void whoIsClosedOutAndWhatHasNoPriceAreRefusedForGood() throws Exception {
        assertEquals(422, ask("unheard-of", NEW, new MeteredUse.Tokens(1, 0, 1)).statusCode());
        books.database.change(
                all -> all.change("update account set suspended_at = ?", books.clock.instant()));
        var answer = ask(NEW);
        assertEquals(403, answer.statusCode());
        assertEquals("suspended", problem(answer).kind().code());
    }

    private HttpResponse<String> ask(ActAsked asked) throws Exception {
        return ask(asked, new MeteredUse.Tokens(3000, 0, 4000));
    }

    private HttpResponse<String> ask(ActAsked asked, MeteredUse use) throws Exception {
        return ask("demo-writer", asked, use);
    }

    private HttpResponse<String> ask(String model, ActAsked asked, MeteredUse use)
            throws Exception {
        String id = "act-" + ids++;
        var work = new ActOrder.Work(model, "chapter", Optional.of("text"), id);
        orders.add(new ActOrder(id, ann, asked, work, use, LIFETIME));
        return client.send(
                HttpRequest.newBuilder(address.resolve("/act")).build(), BodyHandlers.ofString());
    }

    private void end() {
        acts.end(
                ann,
                "act-" + (ids - 1),
                new ActEnd(ActEnd.Outcome.EXACT, new MeteredUse.Tokens(3000, 0, 4000)));
    }

    private static List<String> names(Problem problem) {
        return problem.limits().stream().map(LimitState::name).toList();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static Problem problem(HttpResponse<String> answer) {
        return switch (Problem.CODEC.read(answer.body())) {
            case MessageReading.Read<Problem>(Problem problem) -> problem;
            case MessageReading.Faulty<Problem> faulty ->
                    throw new AssertionError(faulty + answer.body());
        };
    }
}
