package org.inkwright.billing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActOpening;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules about what lies between things: between asking and doing, between two months, between a
/// failure and its repetition.
@ParameterizedClass
@EnumSource(Engine.class)
class EdgesTest {
    private final Served served;
    private Served.User ann;

    EdgesTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
    }

    @BeforeEach
    void signUp() throws Exception {
        ann = served.user("ann");
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void rule21AskingWhatSomethingWouldCostReservesNothing() throws Exception {
        served.bought(ann, "credits-starter");
        String body =
                """
                {"model":"demo-writer","act":"chapter",\
                "prompt_tokens":4000,"completion_tokens":4000}\
                """;
        var answer = served.post("/api/estimates", ann, "", body);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(0, served.count("select count(*) as n from ledger_hold"));
        assertEquals(
                0,
                served.count(
                        "select cast(sum(held) as bigint) as n from ledger_account"
                                + " where owner = '"
                                + ann.owner()
                                + "'"));
        assertEquals(200, served.get("/api/catalog", ann).statusCode());
        assertEquals(0, served.count("select count(*) as n from act"));
    }

    @Test
    void rule52WhatWasAdmittedBeforeTheMonthEndedIsChargedToThatMonth() {
        Instant end = Instant.parse("2026-02-28T12:00:00Z");
        moveTo(end.minusMillis(1));
        assertInstanceOf(ActOpening.Begun.class, begin("before"));
        moveTo(end);
        assertEquals(20, pools());
        var used = new MeteredUse.Tokens(1000, 0, 1000);
        served.acts.end(ann.account(), "before", new ActEnd(ActEnd.Outcome.EXACT, used));
        assertEquals(10, newest());
        assertEquals(1, charged(Books.START));
        assertInstanceOf(ActOpening.Begun.class, begin("after"));
        served.acts.end(ann.account(), "after", new ActEnd(ActEnd.Outcome.EXACT, used));
        assertEquals(9, newest());
        assertEquals(1, charged(end));
    }

    @Test
    void rule51WhoBeganAtTheSameMomentAsAnotherHasAPoolTheSame() throws Exception {
        var bob = served.user("bob");
        served.books.database.change(
                all -> all.change("update account set verified_at = ?", Books.START));
        for (Served.User user : List.of(ann, bob)) {
            assertEquals(200, served.get("/api/balance", user).statusCode());
            assertEquals(1, served.books.funds(user.owner()).size());
        }
        // An upgrade looks up what was granted for the month.
        assertEquals(2, served.count("select count(*) as n from pool_period"));
    }

    @Test
    void anAddressHasOneFreeMonthAtATimeWhateverAccountsComeAndGo() throws Exception {
        assertEquals(200, served.get("/api/balance", ann).statusCode());
        assertEquals(10, pools());
        served.people.accounts.delete(ann.account());
        ann = served.user("ann");
        assertEquals(200, served.get("/api/balance", ann).statusCode());
        assertEquals(0, pools());
        moveTo(Books.START.plus(Duration.ofDays(29)));
        assertEquals(10, pools());
        moveTo(Books.START.plus(Duration.ofDays(60)));
        assertEquals(10, newest());
    }

    @Test
    void aNetworkHasSoManyFreeMonthsAtATimeAndAnotherHasItsOwn() throws Exception {
        assertEquals(200, served.get("/api/balance", ann).statusCode());
        for (int i = 1; i < Served.FREE_MONTHS; i++) {
            touch(served.user("user" + i));
        }
        var late = served.user("late");
        touch(late);
        assertEquals(0, generations(late));
        var projection = Served.json(served.get("/api/usage/projection", late));
        assertTrue(projection.get("advice").toString().contains("address or network"));
        served.people.network = "10.0.9.9";
        var elsewhere = served.user("elsewhere");
        touch(elsewhere);
        assertEquals(10, generations(elsewhere));
        // All months are over: whoever comes first has the next ones.
        moveTo(Books.START.plus(Duration.ofDays(31)));
        touch(served.again(late));
        assertEquals(10, generations(late));
    }

    @Test
    void ofSeveralWhoComeAtOnceFromOneNetworkSoManyHaveAFreeMonth() throws Exception {
        List<Served.User> users = new ArrayList<>();
        for (int i = 0; i < Served.FREE_MONTHS + 4; i++) {
            users.add(served.user("user" + i));
        }
        try (var threads = Executors.newFixedThreadPool(users.size())) {
            var barrier = new CyclicBarrier(users.size());
            List<Future<Integer>> answers = new ArrayList<>();
            for (Served.User user : users) {
                answers.add(
                        threads.submit(() -> {
                            barrier.await();
                            return served.get("/api/balance", user).statusCode();
                        }));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(
                Served.FREE_MONTHS, users.stream().filter(user -> generations(user) == 10).count());
    }

    private void touch(Served.User user) throws Exception {
        assertEquals(200, served.get("/api/balance", user).statusCode());
    }

    private long generations(Served.User user) {
        Instant now = served.books.system.instant();
        return served.books.funds(user.owner()).stream()
                .filter(fund -> fund.paysAt(now))
                .mapToLong(fund -> fund.posted().count())
                .sum();
    }

    private void moveTo(Instant moment) {
        served.books.system.move(Duration.between(served.books.system.instant(), moment));
        served.books.ledger.with(ann.owner(), wallet -> served.plans.ensured(wallet).period());
    }

    private ActOpening begin(String id) {
        return served.acts.begin(
                new ActOrder(
                        id,
                        ann.account(),
                        new ActAsked(ActAsked.Kind.NEW, 1),
                        new ActOrder.Work("demo-writer", "chapter", Optional.empty(), id),
                        new MeteredUse.Tokens(1000, 0, 1000),
                        Duration.ofMinutes(5)));
    }

    private long pools() {
        return served.books.funds(ann.owner()).stream()
                .filter(fund -> fund.account().kind() == AccountKind.FREE_POOL)
                .mapToLong(fund -> fund.posted().count())
                .sum();
    }

    private long charged(Instant month) {
        return served.count(
                "select count(*) as n from ledger_posting p"
                        + " join ledger_transaction t on t.id = p.transaction_id"
                        + " where t.kind = 'charge' and p.amount = -1 and p.account like '%/"
                        + month
                        + "'");
    }

    private long newest() {
        return generations(ann);
    }

    @Test
    void rule56ThisVeryRunHasAZoneOfItsOwnWhichHasNoEffect() {
        assertEquals(ZoneId.of("Pacific/Apia"), ZoneId.systemDefault());
        assertEquals(Books.START, served.books.clock.instant());
    }

    @Test
    void rule78WhatFailedAfterItsIdWasSeenIsCountedOnceWhenItComesAgain() throws Exception {
        String now = served.books.clock.instant().toString();
        String batch =
                """
                {"sent_at":"%s","events":[{"id":"e1","sequence":1,"at":"%s",\
                "kind":"transcribed_seconds","step":"import","model":"tiny","amount":60}]}\
                """
                        .formatted(now, now);
        change("alter table usage_day add constraint broken check (amount < 0)");
        assertTrue(served.post("/api/usage-events:batch", ann, "", batch).statusCode() >= 500);
        change("alter table usage_day drop constraint broken");
        var again = served.post("/api/usage-events:batch", ann, "", batch);
        assertTrue(again.body().contains("accepted"), again.body());
        assertTrue(
                served.post("/api/usage-events:batch", ann, "", batch)
                        .body()
                        .contains("duplicate"));
        assertEquals(
                60,
                served.count(
                        "select cast(sum(amount) as bigint) as n from usage_day where kind <> 'acts'"));
    }

    private void change(String sql) {
        served.books.database.change(all -> all.change(sql));
    }
}
