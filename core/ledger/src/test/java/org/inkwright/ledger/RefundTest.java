package org.inkwright.ledger;

import static org.inkwright.ledger.Funds.held;
import static org.inkwright.ledger.Funds.prepaid;
import static org.inkwright.ledger.Funds.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefundTest {
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");
    private static final Money PRICE = Money.of(500, "USD");
    private static final Stamp STAMP =
            new Stamp(new Actor.Endpoint(), new Cause(Cause.Kind.REFUND, "re_1"), NOW);
    private static final Fund LOT = prepaid("one", "30", 0);
    private static final Fund OTHER = prepaid("two", "5", 3);
    private static final Fund OLDER = prepaid("zero", "4", -3);

    private static PrepaidStanding standing(String frozen, Fund... lots) {
        return new PrepaidStanding(LOT.account(), Credits.of(frozen), List.of(lots));
    }

    private static TakeBack back(String credits, PrepaidStanding standing) {
        return TakeBack.of(Credits.of(credits), standing);
    }

    @Test
    void rule43RefundsInPartsTakeBackExactlyWhatWasGranted() {
        Random random = new Random(43);
        for (int round = 0; round < 2_000; round++) {
            long paid = 1L + random.nextInt(4_000);
            Credits granted = new Credits(random.nextLong(2_000_000_000_000L));
            MoneyBack way = new MoneyBack(granted, Money.of(paid, "USD"));
            long before = 0;
            Credits taken = Credits.NONE;
            while (before < paid) {
                long part = 1 + random.nextLong(paid - before);
                Credits step = way.credits(Money.of(before, "USD"), Money.of(part, "USD"));
                assertTrue(step.sign() >= 0);
                taken = taken.plus(step);
                before += part;
            }
            assertEquals(granted, taken, "seed 43, round " + round);
            assertEquals(
                    Credits.NONE,
                    way.credits(Money.of(before, "USD"), PRICE),
                    "rule 48: no more than was granted");
        }
        Money euro = Money.of(1, "EUR");
        MoneyBack way = new MoneyBack(Credits.of("100"), PRICE);
        assertThrows(IllegalArgumentException.class, () -> way.credits(Money.of(0, "USD"), euro));
        assertThrows(IllegalArgumentException.class, () -> way.credits(euro, euro));
    }

    @Test
    void rule44TheLotItselfGivesFirstThenOlderLotsThenYoungerOnesThenItIsDebt() {
        TakeBack all = back("42", standing("0", OTHER, OLDER, LOT));
        assertEquals(List.of(share(LOT, "30"), share(OLDER, "4"), share(OTHER, "5")), all.taken());
        assertEquals(Credits.of("3"), all.debt());
        assertEquals(Credits.NONE, all.waiting());
        assertEquals(Credits.of("42"), all.now());
        LedgerTransaction refund = Refund.of(PRICE, all, STAMP);
        assertTrue(
                refund.postings()
                        .contains(new Posting(LedgerAccount.debt(Funds.OWNER), Credits.of("-3"))));
        assertEquals(List.of(share(LOT, "10")), back("10", standing("0", LOT, OLDER)).taken());
    }

    @Test
    void rule44TheNextPurchasePaysTheDebtFirst() {
        var purchase = new Purchase("o2", Funds.OWNER, Credits.of("100"), PRICE);
        Stamp stamp = purchase.stamp(new Actor.Endpoint(), NOW);
        var bought = purchase.transaction(Credits.of("30"), stamp);
        assertEquals("purchase/order:o2", bought.reference());
        assertTrue(bought.postings().contains(new Posting(purchase.lot(), Credits.of("70"))));
        assertTrue(
                bought.postings()
                        .contains(new Posting(LedgerAccount.debt(Funds.OWNER), Credits.of("30"))));
        var eaten = purchase.transaction(Credits.of("130"), stamp);
        assertTrue(eaten.postings().stream().noneMatch(p -> p.account().equals(purchase.lot())));
    }

    @Test
    void rule45WhatHoldsReservedIsLeftToThemAndTakenWhenTheyEnd() {
        Fund busy = held(LOT, Credits.of("20"));
        TakeBack first = back("30", standing("0", busy));
        assertEquals(List.of(share(LOT, "10")), first.taken());
        assertEquals(Credits.of("20"), first.waiting());
        assertEquals(Credits.NONE, first.debt());
        Fund after = prepaid("one", "13", 0);
        TakeBack rest = TakeBack.of(first.waiting(), standing("0", after));
        assertEquals(Credits.of("7"), rest.debt());
        var taken = Refund.afterHold(rest, "h9", STAMP).orElseThrow();
        assertEquals("refund/refund:re_1/h9", taken.reference());
        TakeBack none = TakeBack.of(Credits.of("5"), standing("0", held(LOT, LOT.posted())));
        assertTrue(Refund.afterHold(none, "h9", STAMP).isEmpty());
    }

    @Test
    void rule46AFailedRefundPaysTheDebtAndPutsTheRestBack() {
        var failed = Refund.failed(PRICE, Credits.of("42"), LOT.account(), Credits.of("3"), STAMP);
        assertEquals("refund_failed/refund:re_1", failed.reference());
        assertTrue(failed.postings().contains(new Posting(LOT.account(), Credits.of("39"))));
        assertTrue(
                failed.postings()
                        .contains(new Posting(LedgerAccount.debt(Funds.OWNER), Credits.of("3"))));
        assertTrue(
                failed.postings()
                        .contains(
                                new Posting(
                                        LedgerAccount.house(
                                                AccountKind.STRIPE_CLEARING, PRICE.unit()),
                                        PRICE)));
    }

    @Test
    void aRefundOfAPlanMovesOnlyMoney() {
        assertEquals(2, Refund.ofMoney(PRICE, STAMP).postings().size());
    }

    @Test
    void rule47ADisputeSetsApartWhatIsLeftAndGivesItBackWhenWon() {
        var opened = Dispute.opened(held(LOT, Credits.of("12")), STAMP).orElseThrow();
        PrepaidStanding open = standing("18", LOT);
        assertTrue(opened.postings().contains(new Posting(open.frozenAccount(), Credits.of("18"))));
        var won = Dispute.won(open, STAMP).orElseThrow();
        assertTrue(won.postings().contains(new Posting(LOT.account(), Credits.of("18"))));
        assertTrue(Dispute.won(standing("0", LOT), STAMP).isEmpty());
        assertTrue(Dispute.opened(held(LOT, LOT.posted()), STAMP).isEmpty());
    }

    @Test
    void rule47ALostDisputeTakesWhatWasSetApartFirstAndGivesTheRestOfItBack() {
        Fund empty = prepaid("one", "0", 0);
        TakeBack part = back("10", standing("18", empty, OTHER));
        var lost = Dispute.lost(Money.of(100, "USD"), part, STAMP);
        assertTrue(lost.postings().contains(new Posting(LOT.account(), Credits.of("8"))));
        assertTrue(
                lost.postings()
                        .contains(
                                new Posting(
                                        standing("18", empty).frozenAccount(), Credits.of("-18"))));
        TakeBack more = back("25", standing("18", empty, OTHER));
        assertEquals(Credits.of("2"), more.debt());
    }

    @Test
    void rule47NewsOfADisputeInAnyOrderAndTwiceEndTheSame() {
        for (DisputePhase end : List.of(DisputePhase.WON, DisputePhase.LOST)) {
            for (List<DisputePhase> news :
                    List.of(
                            List.of(DisputePhase.OPEN, DisputePhase.OPEN, end),
                            List.of(end, DisputePhase.OPEN),
                            List.of(DisputePhase.OPEN, end, DisputePhase.OPEN),
                            List.of(end, DisputePhase.NONE, DisputePhase.WON),
                            List.of(end, DisputePhase.OPEN, DisputePhase.LOST),
                            List.of(DisputePhase.OPEN, end, DisputePhase.OPEN, end))) {
                DisputePhase phase = DisputePhase.NONE;
                for (DisputePhase one : news) {
                    phase = phase.after(one);
                }
                assertEquals(end, phase, news.toString());
            }
        }
        assertTrue(DisputePhase.NONE.moves(DisputePhase.LOST));
        assertTrue(DisputePhase.OPEN.moves(DisputePhase.WON));
        assertEquals(false, DisputePhase.NONE.moves(DisputePhase.WON));
        assertEquals(false, DisputePhase.OPEN.moves(DisputePhase.OPEN));
    }

    @Test
    void onlyPrepaidLotsOfTheSameUserAreTouched() {
        Fund promotion = Funds.promotion("p", "5", 9);
        assertThrows(IllegalArgumentException.class, () -> standing("0", promotion));
        Fund strange =
                Fund.free(LedgerAccount.prepaid("bob", "x"), Credits.of("5"), NOW, Fund.NEVER);
        assertThrows(IllegalArgumentException.class, () -> standing("0", strange));
    }
}
