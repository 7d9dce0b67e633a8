package org.inkwright.billing.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.People;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.plans.Plans;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.LimitName;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Acts that are admitted, refused and ended (rules 57 to 60).
@ParameterizedClass
@EnumSource(Engine.class)
class ActsTest {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Engine engine;
    private final Books books;
    private final Acts acts;
    private final UUID ann;

    ActsTest(Engine engine, @TempDir Path folder) {
        this.engine = engine;
        books = Books.open(engine, folder);
        acts = acts(books);
        var people = new People(books, URI.create("http://127.0.0.1"));
        String session = people.signedIn("ann@example.org", "correct horse");
        ann = people.accounts.person(session).orElseThrow().account();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), books.differences());
        books.close();
    }

    @Test
    void anActIsPaidByThePoolAndItsLeaseIsFree() {
        assertInstanceOf(ActOpening.Begun.class, begin("a1"));
        assertInstanceOf(ActOpening.Known.class, begin("a1"));
        var repeated = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "again");
        assertInstanceOf(
                ActOpening.Known.class,
                acts.begin(
                        new ActOrder(
                                "a1",
                                ann,
                                new ActAsked(ActAsked.Kind.NEW, 1),
                                repeated,
                                new MeteredUse.Tokens(3000, 0, 4000),
                                LIFETIME)));
        assertEquals(List.of(LimitName.CONCURRENCY), hits(begin("a2")));
        assertInstanceOf(HoldOutcome.Changed.class, end("a1", ActEnd.Outcome.EXACT));
        assertInstanceOf(HoldOutcome.Repeated.class, end("a1", ActEnd.Outcome.EXACT));
        assertEquals(9, pool());
        assertInstanceOf(ActOpening.Begun.class, begin("a2"));
    }

    @Test
    void rule57ARefusalUsesUpNothing() {
        begin("a1");
        long held = held();
        for (int i = 0; i < 10; i++) {
            assertInstanceOf(ActOpening.Refused.class, begin("r" + i));
        }
        assertEquals(held, held());
        end("a1", ActEnd.Outcome.RELEASED);
        assertEquals(10, pool());
        assertEquals(1, count("select count(*) as n from act"));
    }

    @Test
    void rule57And59ManyWhoAskAtOnceOverSeveralInstancesGetTheLimitAndNoMore() throws Exception {
        List<Books> instances = new ArrayList<>(List.of(books));
        if (engine == Engine.POSTGRESQL) {
            instances.add(new Books(books.settings));
            instances.add(new Books(books.settings));
        }
        try (var threads = Executors.newFixedThreadPool(9)) {
            List<Acts> all = instances.stream().map(ActsTest::acts).toList();
            List<Future<ActOpening>> asked =
                    IntStream.range(0, 18)
                            .mapToObj(i ->
                                    threads.submit(
                                            () -> all.get(i % all.size()).begin(order("m" + i))))
                            .toList();
            int begun = 0;
            for (Future<ActOpening> one : asked) {
                if (one.get(60, TimeUnit.SECONDS) instanceof ActOpening.Begun) {
                    begun++;
                }
            }
            assertEquals(1, begun);
        } finally {
            instances.stream().skip(1).forEach(Books::close);
        }
        assertEquals(1, count("select count(*) as n from act"));
    }

    @Test
    void rule58WhateverEndsAnActItsLeaseIsFree() {
        var random = new Random(5);
        for (int i = 0; i < Rounds.of(100, 1000); i++) {
            assertInstanceOf(ActOpening.Begun.class, begin("s" + i), "act " + i);
            switch (random.nextInt(3)) {
                case 0 -> end("s" + i, ActEnd.Outcome.RELEASED);
                case 1 -> end("s" + i, ActEnd.Outcome.ESTIMATED);
                // nobody comes back: killed
                default -> books.system.move(LIFETIME);
            }
            books.sweeper.holds();
            assertEquals(
                    0,
                    count(
                            "select count(*) as n from act where ended_at is null"
                                    + " and lease_until > '"
                                    + books.clock.instant()
                                    + "'"));
            // the hourly limit is not what is tried here
            books.system.move(Duration.ofMinutes(61));
            if (pool() < 2) {
                books.system.move(Duration.ofDays(32));
            }
        }
        books.system.move(LIFETIME);
        assertEquals(
                0,
                count(
                        "select count(*) as n from act where ended_at is null and lease_until > '"
                                + books.clock.instant()
                                + "'"));
        assertEquals(0, held());
    }

    @Test
    void anActThatGoesOnKeepsItsLease() {
        begin("a1");
        books.system.move(LIFETIME.minusSeconds(1));
        assertTrue(acts.renew(ann, "a1", LIFETIME).isPresent());
        books.system.move(LIFETIME.minusSeconds(1));
        assertEquals(List.of(LimitName.CONCURRENCY), hits(begin("a2")));
        books.system.move(Duration.ofSeconds(1));
        books.sweeper.holds();
        assertInstanceOf(ActOpening.Begun.class, begin("a2"));
    }

    @Test
    void rule60ARefusalNamesEveryLimitAndWhenItFrees() {
        for (int i = 0; i < 4; i++) {
            begin("h" + i);
            end("h" + i, ActEnd.Outcome.RELEASED);
        }
        begin("h4");
        var refused =
                assertInstanceOf(
                        ActOpening.Refused.class,
                        acts.begin(
                                order(
                                        "h5",
                                        new ActAsked(ActAsked.Kind.FULL_REGENERATION, 3),
                                        Optional.of("chapter-1"))));
        assertEquals(
                List.of(
                        LimitName.VARIANTS,
                        LimitName.REGENERATION_KIND,
                        LimitName.HOURLY,
                        LimitName.CONCURRENCY),
                hits(refused));
        LimitHit hourly = refused.hits().get(2);
        assertEquals(5, hourly.limit());
        assertEquals(0, hourly.remaining());
        assertEquals(books.clock.instant().plus(Duration.ofHours(1)), hourly.frees());
    }

    @Test
    void rule60TheSameTextIsWrittenAgainAfterItsCooldownOnly() {
        var again = new ActAsked(ActAsked.Kind.TARGETED_REGENERATION, 1);
        Optional<String> text = Optional.of("chapter-1");
        assertInstanceOf(ActOpening.Begun.class, acts.begin(order("c1", again, text)));
        end("c1", ActEnd.Outcome.RELEASED);
        assertEquals(List.of(LimitName.COOLDOWN), hits(acts.begin(order("c2", again, text))));
        assertInstanceOf(
                ActOpening.Begun.class, acts.begin(order("c3", again, Optional.of("chapter-2"))));
        end("c3", ActEnd.Outcome.RELEASED);
        books.system.move(Duration.ofSeconds(60));
        assertInstanceOf(ActOpening.Begun.class, acts.begin(order("c4", again, text)));
    }

    @Test
    void whatHasNoPriceIsRefusedAndWhoIsSuspendedToo() {
        var work = new ActOrder.Work("unheard-of", "chapter", Optional.empty(), "r");
        var order =
                new ActOrder(
                        "x",
                        ann,
                        new ActAsked(ActAsked.Kind.NEW, 1),
                        work,
                        new MeteredUse.Tokens(1, 0, 1),
                        LIFETIME);
        assertInstanceOf(ActOpening.NoPrice.class, acts.begin(order));
        books.database.change(
                all -> all.change("update account set suspended_at = ?", books.clock.instant()));
        assertInstanceOf(ActOpening.Suspended.class, begin("s"));
    }

    @Test
    void rule20ARequestWithoutACapReservesThatOfThePlanAndNotTheWholeBalance() {
        var work = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "r");
        var open = new ActOrder.Most.PlansCap(3000, 2);
        var order =
                new ActOrder("a1", ann, new ActAsked(ActAsked.Kind.NEW, 1), work, open, LIFETIME);
        var begun = assertInstanceOf(ActOpening.Begun.class, acts.begin(order));
        // the free plan's cap is 4,000 tokens for each text: 11,000 in all are two generations
        assertEquals(new MeteredUse.Tokens(3000, 0, 8000), begun.most());
        assertEquals(2, held());
        assertInstanceOf(ActOpening.Known.class, acts.begin(order));
    }

    @Test
    void theSameIdForOtherWorkIsRefused() {
        begin("a1");
        var other = order("a1", new ActAsked(ActAsked.Kind.NEW, 1), Optional.of("another-text"));
        assertInstanceOf(ActOpening.Taken.class, acts.begin(other));
    }

    private static Acts acts(Books books) {
        var catalogues = new Catalogues(books.database, books.clock, Optional.empty());
        return new Acts(books.ledger, new Plans(catalogues, 0), catalogues, new Meters());
    }

    private ActOpening begin(String id) {
        return acts.begin(order(id));
    }

    private ActOrder order(String id) {
        return order(id, new ActAsked(ActAsked.Kind.NEW, 1), Optional.empty());
    }

    private ActOrder order(String id, ActAsked asked, Optional<String> text) {
        var work = new ActOrder.Work("demo-writer", "chapter", text, "request-" + id);
        return new ActOrder(id, ann, asked, work, new MeteredUse.Tokens(3000, 0, 4000), LIFETIME);
    }

    private HoldOutcome end(String id, ActEnd.Outcome outcome) {
        return acts.end(ann, id, new ActEnd(outcome, new MeteredUse.Tokens(2000, 500, 1000)))
                .orElseThrow();
    }

    private static List<LimitName> hits(ActOpening opening) {
        return assertInstanceOf(ActOpening.Refused.class, opening).hits().stream()
                .map(LimitHit::name)
                .toList();
    }

    private long pool() {
        return books.funds(ann.toString()).stream()
                .filter(fund -> fund.paysAt(books.clock.instant()))
                .mapToLong(fund -> fund.posted().count())
                .sum();
    }

    private long held() {
        return books.funds(ann.toString()).stream().mapToLong(fund -> fund.held().count()).sum();
    }

    private long count(String sql) {
        return books.database.transact(all -> all.only(sql, row -> row.number("n")));
    }
}
