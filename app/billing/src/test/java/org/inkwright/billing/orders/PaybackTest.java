package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.ledger.HoldOpening;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Credits;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.CheckoutState.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Money that goes back, and what goes with it (rules 37 and 43 to 48).
@ParameterizedClass
@EnumSource(Engine.class)
class PaybackTest {
    private final Served served;
    private final Told told;
    private Served.User ann;
    private CheckoutState bought;
    private int news;

    @SuppressWarnings("NullAway.Init")
    PaybackTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        told = new Told(served);
    }

    @BeforeEach
    void buy() throws Exception {
        ann = served.user("ann");
        bought = paid("credits-starter");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), served.books.differences());
        served.close();
    }

    @Test
    void rule43ARefundInPartsTakesExactlyWhatWasBoughtAndEachPartOnce() throws Exception {
        credit();
        for (int part = 0; part < 3; part++) {
            long amount = part < 2 ? 167 : 166;
            refund("re_" + part, amount, "succeeded");
            refund("re_" + part, amount, "succeeded");
        }
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.NONE, debt());
        assertEquals("refunded", served.state(ann, bought.order()));
    }

    @Test
    void rule44WhatWasSpentBecomesDebtThatTheNextPurchasePaysFirst() throws Exception {
        credit();
        spend("90");
        refund("re_1", 500, "succeeded");
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.of("90"), debt());
        assertInstanceOf(HoldOpening.Refused.class, served.books.hold(ann.owner(), "h2", "0.1"));
        bought = paid("credits-starter");
        credit();
        assertEquals(Credits.of("10"), available());
        assertEquals(Credits.NONE, debt());
    }

    @Test
    void rule45WhatAHoldHasReservedIsTakenWhenItEnds() throws Exception {
        credit();
        served.books.hold(ann.owner(), "h", "60");
        refund("re_1", 500, "succeeded");
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.NONE, debt());
        served.books.holds.settle(ann.owner(), "h", Books.price(0, "25"));
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.of("25"), debt());
    }

    @Test
    void rule46ARefundThatFailsPutsTheCreditsBackOnce() throws Exception {
        credit();
        refund("re_1", 250, "pending");
        assertEquals(Credits.of("50"), available());
        refund("re_1", 250, "failed");
        refund("re_1", 250, "failed");
        refund("re_1", 250, "succeeded");
        assertEquals(Credits.of("100"), available());
    }

    @Test
    void rule46ARefundThatWasSeenToFailFirstTakesNothing() throws Exception {
        credit();
        refund("re_1", 250, "failed");
        refund("re_1", 250, "pending");
        assertEquals(Credits.of("100"), available());
    }

    @Test
    void rule37ARefundThatComesBeforeItsPurchaseWaitsForIt() throws Exception {
        refund("re_1", 250, "succeeded");
        dispute("dp_1", 250, "created", "needs_response");
        assertEquals(Credits.NONE, available());
        credit();
        assertEquals(Credits.NONE, available());
        dispute("dp_1", 250, "closed", "won");
        assertEquals(Credits.of("50"), available());
    }

    @Test
    void rule47ADisputeEndsTheSameInWhateverOrderItIsTold() throws Exception {
        var random = new Random(3);
        for (String end : List.of("won", "lost")) {
            for (int round = 0; round < 6; round++) {
                bought = paid("credits-starter");
                credit();
                Credits before = available();
                String id = "dp_" + end + round;
                List<String> steps = new ArrayList<>();
                for (String step : List.of("created", "updated", "funds_withdrawn", "closed")) {
                    steps.add(step);
                    steps.add(step);
                }
                Collections.shuffle(steps, random);
                for (String step : steps) {
                    dispute(id, 500, step, step.equals("closed") ? end : "needs_response");
                }
                Credits expected = end.equals("won") ? before : before.minus(Credits.of("100"));
                assertEquals(expected, available(), id + steps);
            }
        }
    }

    @Test
    void rule47WhatIsFrozenPaysNothingAndComesBack() throws Exception {
        credit();
        served.books.hold(ann.owner(), "h", "40");
        dispute("dp_1", 500, "created", "needs_response");
        assertEquals(Credits.NONE, available());
        served.books.holds.release(ann.owner(), "h");
        assertEquals(Credits.NONE, available());
        dispute("dp_1", 500, "closed", "won");
        assertEquals(Credits.of("100"), available());
    }

    @Test
    void rule48RefundAndDisputeTogetherTakeNoMoreThanWasBought() throws Exception {
        credit();
        dispute("dp_1", 500, "created", "needs_response");
        refund("re_1", 500, "succeeded");
        dispute("dp_1", 500, "closed", "lost");
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.NONE, debt());
    }

    @Test
    void rule55ABoostLastsThirtyDaysASecondFollowsItAndARefundEndsItAtOnce() throws Exception {
        CheckoutState first = paid("boost-pro");
        credit(first);
        assertEquals("boost", because());
        CheckoutState second = paid("boost-pro");
        credit(second);
        served.books.system.move(Duration.ofDays(31));
        assertEquals("boost", because());
        served.books.system.move(Duration.ofDays(28));
        assertEquals("boost", because());
        send(
                told.refund(
                        "evt_r",
                        "created",
                        new Told.Back(
                                "re_b",
                                String.valueOf(second.links().payment()),
                                1995,
                                "succeeded")));
        assertEquals("plan", because());
    }

    /// Decision 75: who could not use it yet gets all of it.
    @Test
    void rule55ABoostThatIsHeardOfLateLastsItsWholeTime() throws Exception {
        CheckoutState late = paid("boost-pro");
        served.books.system.move(Duration.ofDays(3));
        credit(late);
        served.books.system.move(Duration.ofDays(30).minusSeconds(10));
        assertEquals("boost", because());
        served.books.system.move(Duration.ofSeconds(10));
        assertEquals("plan", because());
    }

    @Test
    void whatWasParkedBroughtNothingSoItsRefundTakesNothing() throws Exception {
        credit();
        CheckoutState odd = paid("credits-starter");
        send(told.paymentSucceeded("evt_odd", odd, 499));
        bought = odd;
        refund("re_1", 499, "succeeded");
        dispute("dp_1", 499, "closed", "lost");
        assertEquals(Credits.of("100"), available());
        assertEquals(Credits.NONE, debt());
        assertEquals("parked", served.state(ann, odd.order()));
    }

    @Test
    void rule48ARefundThatFailsAfterALostDisputeGivesNothingBack() throws Exception {
        credit();
        refund("re_1", 500, "pending");
        dispute("dp_1", 500, "closed", "lost");
        refund("re_1", 500, "failed");
        assertEquals(Credits.NONE, available());
        assertEquals(Credits.NONE, debt());
    }

    @Test
    void rule47WhatAFailedRefundGivesBackIsFrozenWhileADisputeRuns() throws Exception {
        credit();
        refund("re_1", 500, "pending");
        dispute("dp_1", 500, "created", "needs_response");
        refund("re_1", 500, "failed");
        assertEquals(Credits.NONE, available());
        dispute("dp_1", 500, "closed", "won");
        assertEquals(Credits.of("100"), available());
    }

    @Test
    void rule55ALostDisputeEndsABoostAndAFailedRefundBringsItBackWhole() throws Exception {
        bought = paid("boost-pro");
        credit();
        refund("re_b", 1995, "pending");
        assertEquals("plan", because());
        served.books.sweeper.funds();
        refund("re_b", 1995, "failed");
        assertEquals("boost", because());
        assertEquals(
                300,
                served.books.funds(ann.owner()).stream()
                        .filter(fund -> fund.account().kind() == AccountKind.BOOST_POOL)
                        .mapToLong(fund -> fund.available().count())
                        .sum());
        dispute("dp_b", 1995, "closed", "lost");
        assertEquals("plan", because());
        assertEquals("refunded", served.state(ann, bought.order()));
    }

    private String because() {
        return served.books.ledger.with(
                ann.owner(),
                wallet ->
                        served.plans
                                .ensured(wallet)
                                .plan()
                                .because()
                                .name()
                                .toLowerCase(Locale.ROOT));
    }

    private CheckoutState paid(String offer) throws Exception {
        return served.payments.checkoutOf(served.order(ann, offer), PaymentStatus.PAID);
    }

    private void credit() throws Exception {
        credit(bought);
    }

    private void credit(CheckoutState state) throws Exception {
        news++;
        send(told.checkout("evt_paid" + news, "completed", state, "paid"));
    }

    private void refund(String id, long amount, String status) throws Exception {
        news++;
        send(told.refund("evt_" + news, "updated", back(id, amount, status)));
    }

    private void dispute(String id, long amount, String step, String status) throws Exception {
        news++;
        send(told.dispute("evt_" + news, step, back(id, amount, status)));
    }

    private Told.Back back(String id, long amount, String status) {
        return new Told.Back(id, String.valueOf(bought.links().payment()), amount, status);
    }

    private void send(String event) throws Exception {
        assertEquals(200, told.send(event));
    }

    private void spend(String credits) {
        served.books.hold(ann.owner(), "h1", credits);
        served.books.holds.settle(ann.owner(), "h1", Books.price(0, credits));
    }

    private Credits available() {
        return served.books.available(ann.owner());
    }

    private Credits debt() {
        return served.books.ledger.with(ann.owner(), Wallet::debt);
    }
}
