package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Admission;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.HoldOutcome;
import org.inkwright.ledger.HoldState;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 10 to 20 and 25 to 27 of the ledger as it is kept.
@ParameterizedClass
@EnumSource(Engine.class)
class HoldRulesTest {
    private static final String ANN = "ann";
    private static final Instant LATER = Books.START.plus(Duration.ofDays(30));

    private final Books books;

    HoldRulesTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
    }

    @BeforeEach
    void buy() {
        books.buy(ANN, "order-1", "100");
    }

    @AfterEach
    void everythingAgrees() {
        assertEquals(List.of(), books.differences());
        books.close();
    }

    @Test
    void rule10AHoldLeavesOpenOnce() {
        books.hold(ANN, "h", "10");
        var settled = changed(books.holds.settle(ANN, "h", Books.price(0, "4")));
        var again = books.holds.settle(ANN, "h", Books.price(0, "4"));
        assertEquals(Optional.of(new HoldOutcome.Repeated(settled)), again);
        var other = books.holds.settle(ANN, "h", Books.price(0, "5"));
        assertEquals(Optional.of(new HoldOutcome.Conflict(settled)), other);
        assertEquals(Optional.of(new HoldOutcome.Conflict(settled)), books.holds.release(ANN, "h"));
        assertEquals(Credits.of("96"), books.available(ANN));
        assertEquals(settled, books.holds.find(ANN, "h").orElseThrow().state());
    }

    @Test
    void rule10TheRowItselfIsLeftOnce() {
        books.hold(ANN, "h", "10");
        var open = HoldRows.Stored.OPEN;
        books.database.change(all -> {
            var rows = new HoldRows(all);
            assertTrue(rows.leave("h", open, HoldRows.Stored.RELEASED, Optional.empty()));
            assertFalse(rows.leave("h", open, HoldRows.Stored.EXPIRED, Optional.empty()));
            all.change("update ledger_account set held = 0");
        });
    }

    @Test
    void rule11SettlingChargesAndGivesTheRestBack() {
        books.hold(ANN, "h", "10");
        assertEquals(Credits.of("10"), books.held(ANN));
        assertEquals(Credits.of("90"), books.available(ANN));
        var state =
                assertInstanceOf(
                        HoldState.Settled.class,
                        changed(books.holds.settle(ANN, "h", Books.price(0, "2.5"))));
        Share charged = state.settlement().charged().getFirst();
        assertEquals(Credits.of("2.5"), charged.amount());
        assertEquals(Credits.of("7.5"), state.settlement().givenBack().getFirst().amount());
        assertEquals(Credits.NONE, books.held(ANN));
        assertEquals(Credits.of("97.5"), books.available(ANN));
    }

    @Test
    void rule11SettlingNothingIsARelease() {
        books.hold(ANN, "h", "10");
        var state = changed(books.holds.settle(ANN, "h", Books.price(0, "0")));
        assertEquals(new HoldState.Released(), state);
        assertEquals(Optional.of(new HoldOutcome.Repeated(state)), books.holds.release(ANN, "h"));
        assertEquals(Credits.of("100"), books.available(ANN));
    }

    @Test
    void rule13TheSameHoldTwiceReservesOnce() {
        assertInstanceOf(HoldOpening.Opened.class, books.hold(ANN, "h", "100"));
        assertInstanceOf(HoldOpening.Existing.class, books.hold(ANN, "h", "100"));
        var refused = assertInstanceOf(HoldOpening.Refused.class, books.hold(ANN, "i", "1"));
        assertInstanceOf(Admission.TiedUp.class, refused.why());
        assertEquals(Credits.of("100"), books.held(ANN));
    }

    @Test
    void aHoldIsItsOwnersOnly() {
        books.hold(ANN, "h", "10");
        books.buy("bob", "order-2", "5");
        assertEquals(new HoldOpening.Taken(), books.hold("bob", "h", "1"));
        assertEquals(Optional.empty(), books.holds.settle("bob", "h", Books.price(0, "1")));
        assertEquals(Optional.empty(), books.holds.release("bob", "h"));
        assertEquals(Optional.empty(), books.holds.find("bob", "h"));
        assertEquals(Credits.NONE, books.held("bob"));
    }

    @Test
    void rule14ACrashedActGivesItsCreditsBackByItself() {
        books.hold(ANN, "h", "10");
        assertEquals(0, books.sweeper.holds());
        books.system.move(Books.LIFETIME);
        assertEquals(1, books.sweeper.holds());
        assertEquals(Credits.of("100"), books.available(ANN));
        assertEquals(Credits.NONE, books.held(ANN));
    }

    @Test
    void rule15AnOutcomeThatWasReportedIsSettledAfterACrash() {
        books.hold(ANN, "h", "10");
        assertTrue(books.holds.report(ANN, "h", Books.price(0, "3")));
        assertFalse(books.holds.report(ANN, "h", Books.price(0, "4")));
        assertEquals(0, books.sweeper.holds());
        books.system.move(Sweeper.PATIENCE);
        assertEquals(1, books.sweeper.holds());
        assertEquals(Credits.of("97"), books.available(ANN));
        books.system.move(Books.LIFETIME);
        assertEquals(0, books.sweeper.holds());
        assertEquals(
                Optional.of(HoldOutcome.Repeated.class),
                books.holds.settle(ANN, "h", Books.price(0, "3")).map(Object::getClass));
    }

    @Test
    void rule16AHoldExpiresOnce() {
        books.hold(ANN, "h", "10");
        books.system.move(Books.LIFETIME.plusSeconds(1));
        var due = new HoldRows.Due(ANN, "h");
        assertInstanceOf(HoldOutcome.Changed.class, books.holds.end(due).orElseThrow());
        assertInstanceOf(HoldOutcome.Repeated.class, books.holds.end(due).orElseThrow());
        assertEquals(0, books.sweeper.holds());
        assertEquals(Credits.of("100"), books.available(ANN));
    }

    @Test
    void rule17AStreamThatRenewsItsHoldKeepsIt() {
        books.hold(ANN, "h", "10");
        books.system.move(Books.LIFETIME.minusSeconds(1));
        books.holds.renew(ANN, "h", Books.LIFETIME);
        books.system.move(Duration.ofSeconds(5));
        assertEquals(0, books.sweeper.holds());
        assertEquals(Credits.of("10"), books.held(ANN));
    }

    @Test
    void rule17WhatComesAfterTheEndIsChargedAsFarAsThereIsAnything() {
        books.hold(ANN, "h", "60");
        books.system.move(Books.LIFETIME);
        books.sweeper.holds();
        books.hold(ANN, "i", "80");
        var state = changed(books.holds.settle(ANN, "h", Books.price(0, "50")));
        Settlement settlement =
                assertInstanceOf(HoldState.ExpiredThenCharged.class, state).settlement();
        assertEquals(Credits.of("30"), settlement.overrun());
        assertEquals(Credits.NONE, books.available(ANN));
        assertEquals(Credits.of("80"), books.held(ANN));
        assertEquals(-30_000_000, books.house(AccountKind.OVERRUN, Unit.CREDIT));
        assertEquals(50_000_000, books.house(AccountKind.REVENUE, Unit.CREDIT));
    }

    @Test
    void rule18WhatCostsMoreThanWasHeldStopsAtZero() {
        books.hold(ANN, "h", "10");
        var state = changed(books.holds.settle(ANN, "h", Books.price(0, "130")));
        Settlement settlement = assertInstanceOf(HoldState.Settled.class, state).settlement();
        assertEquals(Credits.of("30"), settlement.overrun());
        assertEquals(Credits.NONE, books.available(ANN));
        assertEquals(
                Optional.of(new HoldOutcome.Repeated(state)),
                books.holds.settle(ANN, "h", Books.price(0, "130")));
    }

    @Test
    void rule20ALargeRequestBlocksNoMoreThanItsHold() {
        books.hold(ANN, "large", "70");
        assertInstanceOf(HoldOpening.Opened.class, books.hold(ANN, "small", "30"));
        var refused = assertInstanceOf(HoldOpening.Refused.class, books.hold(ANN, "x", "101"));
        var little = assertInstanceOf(Admission.TooLittle.class, refused.why());
        assertEquals(Credits.of("101"), little.shortfall());
    }

    @Test
    void rule25AnEndedLotLapsesOnceAndAHoldTakenBeforeStillSettlesFromIt() {
        books.promote(ANN, "gift", "20", LATER);
        books.hold(ANN, "h", "5");
        books.system.move(Duration.ofDays(31));
        // the stream renews its hold meanwhile
        books.holds.renew(ANN, "h", Duration.ofDays(40));
        assertEquals(1, books.sweeper.funds());
        assertEquals(0, books.sweeper.funds());
        assertEquals(15_000_000, books.house(AccountKind.BREAKAGE, Unit.CREDIT));
        changed(books.holds.settle(ANN, "h", Books.price(0, "2")));
        assertEquals(18_000_000, books.house(AccountKind.BREAKAGE, Unit.CREDIT));
        assertEquals(Credits.of("100"), books.available(ANN));
        assertEquals(0, books.sweeper.funds());
    }

    @Test
    void rule26PoolsPayFirstThenWhatEndsSoonestThenTheOldest() {
        books.promote(ANN, "late", "10", LATER.plusSeconds(1));
        books.promote(ANN, "soon", "10", LATER);
        books.system.move(Duration.ofSeconds(1));
        books.buy(ANN, "order-0", "100");
        books.pool(ANN, "2026-01", 3, LATER);
        books.hold(ANN, "pooled", Books.price(3, "9"));
        books.hold(ANN, "credits", Books.price(0, "115"));
        var pooled = books.holds.find(ANN, "pooled").orElseThrow().shares();
        var credits = books.holds.find(ANN, "credits").orElseThrow().shares();
        assertEquals(List.of("2026-01"), parts(pooled));
        assertEquals(List.of("soon", "late", "order-1"), parts(credits));
        changed(books.holds.settle(ANN, "pooled", Books.price(2, "6")));
        assertEquals(
                1,
                books.funds(ANN).stream()
                        .filter(fund -> fund.account().kind() == AccountKind.PLAN_POOL)
                        .mapToLong(fund -> fund.available().count())
                        .sum());
    }

    @Test
    void rule27TheRestOfAllLotsIsTheBalance() {
        books.buy(ANN, "order-2", "7.000001");
        books.hold(ANN, "h", "101");
        changed(books.holds.settle(ANN, "h", Books.price(0, "100.5")));
        Credits left =
                books.funds(ANN).stream()
                        .map(Fund::posted)
                        .map(amount -> new Credits(amount.count()))
                        .reduce(Credits.NONE, Credits::plus);
        assertEquals(Credits.of("6.500001"), left);
        assertEquals(left, books.available(ANN));
    }

    @Test
    void rule53AClockThatJumpsBackRevivesNothing() {
        books.hold(ANN, "h", "10");
        books.system.move(Books.LIFETIME);
        books.sweeper.holds();
        books.system.move(Duration.ofDays(-1));
        assertInstanceOf(
                HoldOutcome.Conflict.class,
                books.holds.renew(ANN, "h", Books.LIFETIME).orElseThrow());
        assertEquals(Credits.of("100"), books.available(ANN));
    }

    @Test
    void rule53AClockThatIsSetAheadEndsNoHoldThatIsRenewed() {
        books.hold(ANN, "alive", "10");
        books.hold(ANN, "dead", "20");
        books.system.set(Duration.ofHours(5));
        assertEquals(0, books.sweeper.holds());
        changed(books.holds.renew(ANN, "alive", Books.LIFETIME));
        for (int minute = 0; minute < 30; minute++) {
            books.system.move(Duration.ofMinutes(1));
            books.sweeper.holds();
            changed(books.holds.renew(ANN, "alive", Books.LIFETIME));
        }
        assertEquals(Credits.of("90"), books.available(ANN));
        books.system.move(Books.LIFETIME);
        assertEquals(1, books.sweeper.holds());
        assertEquals(Credits.of("100"), books.available(ANN));
    }

    @Test
    void rule53AClockThatIsSetAheadTwiceEndsNothingEither() {
        books.hold(ANN, "h", "10");
        for (int day = 0; day < 3; day++) {
            books.system.set(Duration.ofDays(1));
            assertEquals(0, books.sweeper.holds());
            books.system.move(Duration.ofMinutes(2));
            assertEquals(0, books.sweeper.holds());
        }
    }

    private static List<String> parts(List<Share> shares) {
        return shares.stream().map(share -> share.account().part()).toList();
    }

    private static HoldState changed(Optional<HoldOutcome> outcome) {
        return assertInstanceOf(HoldOutcome.Changed.class, outcome.orElseThrow()).next();
    }
}
