package org.inkwright.billing.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.People;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.plans.KeptSubscription.Status;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.OfferCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Which plan counts, and which pools it brings (rules 50 to 54 and 56).
@ParameterizedClass
@EnumSource(Engine.class)
class PlansTest {
    private static final String BASIC = "plan-basic";
    private static final String STANDARD = "plan-standard";

    private final Books books;
    private final Plans plans;
    private final UUID ann;

    PlansTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
        var people = new People(books, URI.create("http://127.0.0.1"));
        plans = new Plans(new Catalogues(books.database, books.clock, Optional.empty()), 0);
        String session = people.signedIn("ann@example.org", "correct horse");
        ann = people.accounts.person(session).orElseThrow().account();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), books.differences());
        books.close();
    }

    @Test
    void aVerifiedAccountHasTheFreePoolEachMonth() {
        assertEquals("plan-free", look().plan().plan().id());
        assertEquals(10, pool(AccountKind.FREE_POOL));
        assertEquals(Books.START, look().period().start());
        // 31 January, then the last of February, then 31 March (rule 50)
        assertEquals(Instant.parse("2026-02-28T12:00:00Z"), look().period().end());
        moveTo("2026-03-01T00:00:00Z");
        assertEquals(Instant.parse("2026-03-31T12:00:00Z"), look().period().end());
    }

    @Test
    void rule50AtTheEndOfAMonthTheNextPoolPays() {
        look();
        moveTo("2026-02-28T11:59:59.999Z");
        assertEquals(Books.START.toString(), paying());
        moveTo("2026-02-28T12:00:00Z");
        assertEquals("2026-02-28T12:00:00Z", paying());
    }

    @Test
    void rule51EachMonthIsGrantedOnceHoweverOftenAndByHoweverManyItIsLookedAt() throws Exception {
        var others = new ArrayList<Books>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 3; i++) {
                others.add(books.settings.url().embedded() ? books : new Books(books.settings));
            }
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Ledger ledger = others.get(i % 3).ledger;
                all.add(
                        threads.submit(() ->
                                ledger.with(
                                        ann.toString(),
                                        wallet -> plans.ensured(wallet).hashCode())));
            }
            for (Future<Integer> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            others.stream().filter(one -> one != books).forEach(Books::close);
        }
        assertEquals(1, grants());
        assertEquals(10, pool(AccountKind.FREE_POOL));
    }

    @Test
    void rule51AfterSeventyDaysEachMonthHasItsGrantAndOnlyTheLastOnePays() {
        look();
        books.system.move(Duration.ofDays(70));
        look();
        look();
        assertEquals(3, grants());
        books.sweeper.funds();
        assertEquals(10, books.funds(ann.toString()).getFirst().posted().count());
        assertEquals(1, books.funds(ann.toString()).size());
    }

    @Test
    void rule53AClockThatGoesBackGrantsNothingAgain() {
        look();
        moveTo("2026-03-05T00:00:00Z");
        look();
        long granted = grants();
        books.system.move(Duration.ofDays(-20));
        look();
        assertEquals(granted, grants());
    }

    @Test
    void rule54AnUpgradeCountsAtOnceAndBringsTheDifference() {
        look();
        subscribe(BASIC, Status.PAID, Optional.empty());
        assertEquals(60, pool(AccountKind.PLAN_POOL));
        subscribe(STANDARD, Status.PAID, Optional.empty());
        assertEquals(STANDARD, look().plan().plan().id());
        assertEquals(300, pool(AccountKind.PLAN_POOL));
        subscribe(BASIC, Status.PAID, Optional.empty());
        subscribe(STANDARD, Status.PAID, Optional.empty());
        assertEquals(300, pool(AccountKind.PLAN_POOL));
    }

    @Test
    void rule54ADowngradeWaitsForTheEndOfThePaidMonth() {
        subscribe(STANDARD, Status.PAID, Optional.of(BASIC));
        books.system.move(Duration.ofDays(27));
        assertEquals(STANDARD, look().plan().plan().id());
        books.system.move(Duration.ofDays(2));
        assertEquals(BASIC, look().plan().plan().id());
        assertEquals(60, current(AccountKind.PLAN_POOL));
    }

    @Test
    void rule54WhatIsCancelledCountsUntilTheEndOfThePaidMonth() {
        subscribe(STANDARD, Status.ENDING, Optional.empty());
        books.system.move(Duration.ofDays(27));
        assertEquals(STANDARD, look().plan().plan().id());
        books.system.move(Duration.ofDays(2));
        assertEquals("plan-free", look().plan().plan().id());
    }

    @Test
    void rule54WhatIsPastDueHasItsGraceAndThenEnds() {
        subscribe(STANDARD, Status.PAST_DUE, Optional.empty());
        books.system.move(Duration.ofDays(7).minusSeconds(1));
        assertEquals(STANDARD, look().plan().plan().id());
        books.system.move(Duration.ofSeconds(1));
        assertEquals("plan-free", look().plan().plan().id());
    }

    @Test
    void rule54OverFourteenMonthsWithALeapDayEachPaidMonthIsGrantedOnce() {
        moveTo("2027-12-31T09:00:00Z");
        Instant anchor = books.clock.instant();
        for (int month = 0; month < 14; month++) {
            Instant end = anchor.atOffset(ZoneOffset.UTC).plusMonths(month + 1).toInstant();
            keep(
                    new KeptSubscription(
                            "sub_1",
                            BASIC,
                            Status.PAID,
                            new KeptSubscription.Times(
                                    anchor, end, Optional.empty(), books.clock.instant()),
                            Optional.empty()));
            assertEquals(end, look().period().end());
            assertEquals(60, current(AccountKind.PLAN_POOL));
            books.system.move(Duration.between(books.clock.instant(), end));
        }
        long granted =
                books.database.transact(all ->
                        all.only(
                                "select count(*) as n from pool_period where kind = 'PLAN'",
                                row -> row.number("n")));
        assertEquals(14, granted);
    }

    @Test
    void aPlanThatIsNotSoldAnyMoreStaysWithWhoPaysForIt(@TempDir Path folder) throws IOException {
        String usual = OfferCatalogue.usualJson();
        Path file = Files.writeString(folder.resolve("catalogue.json"), usual);
        var catalogues = new Catalogues(books.database, books.clock, Optional.of(file));
        var changing = new Plans(catalogues, 0);
        subscribe(STANDARD, Status.PAID, Optional.empty());
        String version = catalogues.current().version();
        Files.writeString(
                file, usual.replace(version, "2031-01-01").replace(STANDARD, "plan-other"));
        catalogues.refresh();
        assertEquals("2031-01-01", catalogues.current().version());
        Standing standing = books.ledger.with(ann.toString(), changing::ensured);
        assertEquals(STANDARD, standing.plan().plan().id());
        assertEquals(300, pool(AccountKind.PLAN_POOL));
    }

    @Test
    void olderNewsOfASubscriptionChangeNothing() {
        subscribe(STANDARD, Status.PAID, Optional.empty());
        Instant now = books.clock.instant();
        keep(
                new KeptSubscription(
                        "sub_1",
                        BASIC,
                        Status.ENDED,
                        new KeptSubscription.Times(
                                now, now, Optional.empty(), now.minus(Duration.ofHours(1))),
                        Optional.empty()));
        assertEquals(STANDARD, look().plan().plan().id());
    }

    private Standing look() {
        return books.ledger.with(ann.toString(), plans::ensured);
    }

    private void subscribe(String plan, Status status, Optional<String> next) {
        Instant now = books.clock.instant();
        Instant end = now.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        Optional<Instant> due = status == Status.PAST_DUE ? Optional.of(now) : Optional.empty();
        keep(
                new KeptSubscription(
                        "sub_1",
                        plan,
                        status,
                        new KeptSubscription.Times(now, end, due, now),
                        next));
    }

    private void keep(KeptSubscription subscription) {
        books.ledger.with(
                ann.toString(),
                wallet -> {
                    plans.subscribed(wallet, subscription);
                    return true;
                });
    }

    private long pool(AccountKind kind) {
        return books.funds(ann.toString()).stream()
                .filter(fund -> fund.account().kind() == kind)
                .mapToLong(fund -> fund.posted().count())
                .sum();
    }

    private long current(AccountKind kind) {
        look();
        Instant now = books.clock.instant();
        return books.funds(ann.toString()).stream()
                .filter(fund -> fund.account().kind() == kind && fund.paysAt(now))
                .mapToLong(fund -> fund.posted().count())
                .sum();
    }

    // the pool that would pay for an act that is admitted now
    private String paying() {
        look();
        Instant now = books.clock.instant();
        List<Fund> paying =
                books.funds(ann.toString()).stream().filter(fund -> fund.paysAt(now)).toList();
        assertEquals(1, paying.size());
        return paying.getFirst().account().part();
    }

    private long grants() {
        long grants =
                books.database.transact(all ->
                        all.only(
                                "select count(*) as n from ledger_transaction where kind = 'grant'",
                                row -> row.number("n")));
        assertTrue(grants > 0);
        return grants;
    }

    private void moveTo(String moment) {
        books.system.move(Duration.between(books.system.instant(), Instant.parse(moment)));
    }
}
