package org.inkwright.ledger;

import static org.inkwright.ledger.Funds.held;
import static org.inkwright.ledger.Funds.plan;
import static org.inkwright.ledger.Funds.prepaid;
import static org.inkwright.ledger.Funds.price;
import static org.inkwright.ledger.Funds.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HoldTest {
    private static final Instant ADMITTED = Funds.START.plusSeconds(3600);
    private static final Instant EXPIRES = ADMITTED.plusSeconds(300);
    private static final Fund LOT = held(prepaid("lot", "12", 0), Credits.of("10"));
    private static final List<Fund> FUNDS = List.of(LOT);
    private static final HoldState OPEN = new HoldState.Open(EXPIRES);
    private static final HoldState RELEASED = new HoldState.Released();
    private static final HoldState EXPIRED = new HoldState.Expired();
    private static final HoldState SETTLED = settled("4", "6");
    private static final HoldState LATE =
            new HoldState.ExpiredThenCharged(
                    price(0, "4"),
                    new Settlement(List.of(share(LOT, "2")), List.of(), Credits.of("2")));

    private static HoldState settled(String credits, String rest) {
        return new HoldState.Settled(
                price(0, credits),
                new Settlement(
                        List.of(share(LOT, credits)), List.of(share(LOT, rest)), Credits.NONE));
    }

    private static Hold hold(HoldState state) {
        return new Hold("h1", Funds.OWNER, List.of(share(LOT, "10")), "2026-1", ADMITTED, state);
    }

    private static HoldRequest settle(String credits) {
        return new HoldRequest.Settle(price(0, credits));
    }

    static Stream<Arguments> transitions() {
        HoldRequest release = new HoldRequest.Release();
        HoldRequest expire = new HoldRequest.Expire(EXPIRES);
        HoldRequest renew = new HoldRequest.Renew(EXPIRES.plusSeconds(1));
        HoldState later = new HoldState.Open(EXPIRES.plusSeconds(1));
        return Stream.of(
                changed("open is settled", OPEN, settle("4"), SETTLED),
                changed("settle(0) equals release", OPEN, settle("0"), RELEASED),
                changed("open is released", OPEN, release, RELEASED),
                changed("open expires at its end", OPEN, expire, EXPIRED),
                changed("open is renewed", OPEN, renew, later),
                changed("expired is charged from what is available", EXPIRED, settle("4"), LATE),
                repeated("settled alike", SETTLED, settle("4")),
                repeated("settle with the same price at another scale", SETTLED, settle("4.0")),
                repeated("released again", RELEASED, release),
                repeated("released and settled with nothing", RELEASED, settle("0")),
                repeated("expired again", EXPIRED, expire),
                repeated("expired and released", EXPIRED, release),
                repeated("expired and settled with nothing", EXPIRED, settle("0")),
                repeated("charged late, alike", LATE, settle("4")),
                repeated("renewed for less", OPEN, new HoldRequest.Renew(EXPIRES.minusSeconds(9))),
                conflict("settled otherwise", SETTLED, settle("5")),
                conflict("settled, then released", SETTLED, release),
                conflict("settled, then expired", SETTLED, expire),
                conflict("settled, then renewed", SETTLED, renew),
                conflict("released, then settled", RELEASED, settle("4")),
                conflict("released, then expired", RELEASED, expire),
                conflict("released, then renewed", RELEASED, renew),
                conflict("expired, then renewed", EXPIRED, renew),
                conflict("charged late, otherwise", LATE, settle("5")),
                conflict("charged late, then released", LATE, release),
                conflict("charged late, then expired", LATE, expire),
                conflict("charged late, then renewed", LATE, renew));
    }

    private static Arguments changed(String fact, HoldState from, HoldRequest by, HoldState to) {
        return Arguments.of(fact, from, by, new HoldOutcome.Changed(to));
    }

    private static Arguments repeated(String fact, HoldState from, HoldRequest by) {
        return Arguments.of(fact, from, by, new HoldOutcome.Repeated(from));
    }

    private static Arguments conflict(String fact, HoldState from, HoldRequest by) {
        return Arguments.of(fact, from, by, new HoldOutcome.Conflict(from));
    }

    @ParameterizedTest(name = "rules 10 and 11: {0}")
    @MethodSource("transitions")
    void aHoldLeavesOpenOnce(String fact, HoldState from, HoldRequest by, HoldOutcome outcome) {
        List<Fund> funds = from.equals(EXPIRED) ? List.of(prepaid("lot", "2", 0)) : FUNDS;
        assertEquals(outcome, hold(from).after(by, funds), fact);
    }

    @Test
    void aHoldReservesOnlyItsOwnersFunds() {
        List<Share> shares = List.of(share(LOT, "1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Hold("h1", "bob", shares, "v", ADMITTED, OPEN));
    }

    @Test
    void rule11ANegativePriceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> settle("-0.000001"));
    }

    @Test
    void rule16ExpiryIsDecidedByTheServersTime() {
        assertInstanceOf(
                HoldOutcome.NotDue.class,
                hold(OPEN).after(new HoldRequest.Expire(EXPIRES.minusMillis(1)), FUNDS));
    }

    @Test
    void rule18WhatLiesAboveTheHoldIsTakenFromWhatIsAvailableAndTheRestIsOurLoss() {
        var outcome = hold(OPEN).after(settle("15"), FUNDS);
        var settled =
                assertInstanceOf(
                        HoldState.Settled.class,
                        assertInstanceOf(HoldOutcome.Changed.class, outcome).next());
        assertEquals(List.of(share(LOT, "12")), settled.settlement().charged());
        assertEquals(Credits.of("3"), settled.settlement().overrun());
        var charge =
                settled.settlement()
                        .transaction("h1", new Actor.Endpoint(), ADMITTED)
                        .orElseThrow();
        assertEquals("charge/hold:h1", charge.reference());
        assertEquals(
                List.of(
                        new Posting(
                                LedgerAccount.house(AccountKind.OVERRUN, Unit.CREDIT),
                                Credits.of("-3")),
                        new Posting(LOT.account(), Credits.of("-12")),
                        new Posting(
                                LedgerAccount.house(AccountKind.REVENUE, Unit.CREDIT),
                                Credits.of("15"))),
                charge.postings().stream()
                        .sorted((a, b) ->
                                a.account().kind().code().compareTo(b.account().kind().code()))
                        .toList());
    }

    @Test
    void rule11WhatIsHeldPaysEvenWhenAPoolHasSinceBecomeFree() {
        Hold hold = hold(OPEN);
        ActPrice actual = price(1, "4");
        var outcome = hold.after(new HoldRequest.Settle(actual), List.of(plan(9), LOT));
        var settlement = ((HoldState.Settled) ((HoldOutcome.Changed) outcome).next()).settlement();
        assertEquals(List.of(share(LOT, "4")), settlement.charged());
    }

    @Test
    void anActThatCostsNothingMakesNoTransaction() {
        assertTrue(
                Settlement.of(ActPrice.NOTHING, List.of(share(LOT, "10")), FUNDS)
                        .transaction("h1", new Actor.Endpoint(), ADMITTED)
                        .isEmpty());
    }

    @Test
    void rule11EverySettlementUpToTheHoldUsesOnlyTheHoldAndGivesTheRestBack() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            String where = "seed 11, round " + round;
            List<Fund> funds = OrderOfUseTest.randomFunds(random);
            long generations = random.nextInt(6);
            long credits = random.nextInt(5_000_000);
            ActPrice most = new ActPrice(new Generations(generations), new Credits(credits));
            if (!(Admission.decide(most, funds, Credits.NONE)
                    instanceof Admission.Granted(List<Share> shares))) {
                continue;
            }
            long used = generations == 0 ? 0 : random.nextLong(generations + 1);
            ActPrice actual =
                    new ActPrice(
                            new Generations(used),
                            new Credits(
                                    generations == 0 || used > 0
                                            ? random.nextLong(credits + 1)
                                                    * Math.max(used, 1)
                                                    / Math.max(generations, 1)
                                            : 0));
            Settlement settlement = Settlement.of(actual, shares, List.of());
            assertEquals(Credits.NONE, settlement.overrun(), where);
            for (Share share : shares) {
                assertEquals(
                        share.amount().count(),
                        of(settlement.charged(), share.account())
                                + of(settlement.givenBack(), share.account()),
                        where);
            }
        }
    }

    private static long of(List<Share> shares, LedgerAccount account) {
        return shares.stream()
                .filter(share -> share.account().equals(account))
                .mapToLong(share -> share.amount().count())
                .sum();
    }
}
