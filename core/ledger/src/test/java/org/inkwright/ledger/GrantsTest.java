package org.inkwright.ledger;

import static org.inkwright.ledger.Funds.held;
import static org.inkwright.ledger.Funds.plan;
import static org.inkwright.ledger.Funds.promotion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
    private static final Instant NOW = Funds.END;
    private static final Fund LOT = Funds.prepaid("one", "30", 0);

    @Test
    void rule51ThePeriodsGrantHasOneReference() {
        LedgerAccount pool = plan(60).account();
        var months = new MonthlyPeriods(Funds.START);
        Cause early = Grant.cause(pool, months.at(Funds.START));
        assertEquals(early, Grant.cause(pool, months.at(Funds.END.minusMillis(1))));
        var grant =
                Grant.of(pool, new Generations(60), new Stamp(new Actor.Endpoint(), early, NOW));
        assertEquals("grant/period:ann:2026-03-01T00:00:00Z", grant.reference());
        Stamp stamp = new Stamp(new Actor.Endpoint(), early, NOW);
        assertThrows(
                IllegalArgumentException.class,
                () -> Grant.of(LOT.account(), Credits.of("1"), stamp));
        assertThrows(IllegalArgumentException.class, () -> Grant.of(pool, Generations.NONE, stamp));
    }

    @Test
    void rule25WhatIsLeftAtTheEndLapsesOnceAndWhatIsHeldStays() {
        Fund lot = held(promotion("p", "5", 31), Credits.of("2"));
        assertTrue(Expiry.of(lot, lot.ends().minusMillis(1)).isEmpty());
        var lapsed = Expiry.of(lot, lot.ends()).orElseThrow();
        assertEquals("expiry/lot:lot.promotion/ann/p", lapsed.reference());
        assertTrue(lapsed.postings().contains(new Posting(lot.account(), Credits.of("-3"))));
        Fund later = held(promotion("p", "2", 31), Credits.NONE);
        var rest = Expiry.afterHold(later, "h1", later.ends()).orElseThrow();
        assertEquals("expiry/lot:lot.promotion/ann/p/h1", rest.reference());
        Fund empty = held(promotion("p", "2", 31), Credits.of("2"));
        assertTrue(Expiry.of(empty, empty.ends()).isEmpty());
        assertTrue(Expiry.of(LOT, Instant.parse("2126-01-01T00:00:00Z")).isEmpty());
    }

    @Test
    void rule25AHoldTakenBeforeTheEndSettlesFromTheLotAfterIt() {
        Fund lapsed = held(promotion("p", "2", 31), Credits.of("2"));
        Share share = Funds.share(lapsed, "2");
        Hold hold =
                new Hold(
                        "h1",
                        Funds.OWNER,
                        List.of(share),
                        "v1",
                        lapsed.ends().minusMillis(1),
                        new HoldState.Open(lapsed.ends().plusSeconds(60)));
        var outcome =
                hold.after(
                        new HoldRequest.Settle(Funds.price(0, "1.5")),
                        OrderOfUse.of(List.of(lapsed), hold.admitted(), CreditUse.AFTER_POOLS));
        var settled = (HoldState.Settled) ((HoldOutcome.Changed) outcome).next();
        assertEquals(List.of(Funds.share(lapsed, "1.5")), settled.settlement().charged());
    }

    @ParameterizedTest(name = "rule 49: {3}")
    @CsvSource({
        "10, because, eve, Posted",
        "100, because, eve, Posted",
        "-30, because, eve, Posted",
        "-30.000001, because, eve, TOO_MUCH",
        "100.000001, because, eve, NEEDS_A_SECOND",
        "100.000001, because, eve eve, NEEDS_A_SECOND",
        "100.000001, because, eve bob, Posted",
        "10, ' ', eve, NO_REASON",
        "10, because, '', NOBODY"
    })
    void anAdjustmentNeedsAReasonAnActorAndForMuchASecondOne(
            String amount, String reason, String admins, String outcome) {
        List<String> names = admins.isEmpty() ? List.of() : List.of(admins.split(" "));
        var adjustment = new Adjustment("a1", LOT.account(), Credits.of(amount), reason, names);
        String result =
                switch (adjustment.decide(LOT.available(), Credits.of("100"), NOW)) {
                    case Adjustment.Outcome.Posted(LedgerTransaction posted) -> {
                        assertEquals("adjustment/adjustment:a1", posted.reference());
                        yield "Posted";
                    }
                    case Adjustment.Outcome.Refused(Adjustment.Reason why) -> why.name();
                };
        assertEquals(outcome, result);
    }

    @Test
    void aDebtIsWrittenOffButNotTurnedIntoCredit() {
        LedgerAccount debt = LedgerAccount.debt(Funds.OWNER);
        var off = new Adjustment("a1", debt, Credits.of("5"), "goodwill", List.of("eve"));
        var posted =
                assertInstanceOf(
                        Adjustment.Outcome.Posted.class,
                        off.decide(Credits.of("-5"), Credits.of("100"), NOW));
        assertEquals(TransactionKind.WRITE_OFF, posted.transaction().kind());
        assertEquals(
                new Adjustment.Outcome.Refused(Adjustment.Reason.TOO_MUCH),
                off.decide(Credits.of("-4.999999"), Credits.of("100"), NOW));
    }
}
