package org.inkwright.payments;

import static org.inkwright.payments.SimulatedStripe.HUGE;
import static org.inkwright.payments.SimulatedStripe.LARGE;
import static org.inkwright.payments.SimulatedStripe.SMALL;
import static org.inkwright.payments.SimulatedStripe.done;
import static org.inkwright.payments.SimulatedStripe.refused;
import static org.inkwright.payments.SimulatedStripe.there;
import static org.inkwright.payments.SimulatedStripe.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.payments.EventContent.InvoiceStep;
import org.inkwright.payments.EventContent.InvoiceTold;
import org.inkwright.payments.InvoiceState.Cause;
import org.inkwright.payments.PlanChange.When;
import org.inkwright.payments.SubscriptionState.Status;
import org.inkwright.paymentssimulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Plans that change, end and are not paid, over months of a moved clock.
class PlanChangesTest {
    private final SimulatedStripe stripe = new SimulatedStripe();
    private final Payments payments = stripe.payments;

    @AfterEach
    void close() {
        stripe.close();
    }

    private String begun(SoldItem plan) {
        String id = there(stripe.subscribed("order-1", plan).links().subscription());
        stripe.told();
        return id;
    }

    private SubscriptionState change(String id, SoldItem plan, When when) {
        return done(payments.changePlan(new PlanChange(id, plan, when), stripe.key()));
    }

    @Test
    void toAPlanWhoseProductWasDeletedItChangesToo() {
        String id = begun(SMALL);
        change(id, LARGE, When.AT_ONCE);
        stripe.control().productIsDeleted(SMALL.product());
        assertEquals(
                Optional.of(SMALL.product()),
                change(id, SMALL, When.AT_PERIOD_END).plan().next().goesOnAs());
    }

    private SubscriptionState now(String id) {
        return done(payments.subscription(id));
    }

    private List<InvoiceState> invoices(InvoiceStep step) {
        return stripe.told().stream()
                .map(PaymentEvent::content)
                .filter(InvoiceTold.class::isInstance)
                .map(InvoiceTold.class::cast)
                .filter(told -> told.step() == step)
                .map(InvoiceTold::invoice)
                .toList();
    }

    /// Half of a period: 28 days from 31 January.
    private void halfAPeriod() {
        stripe.clock.move(Duration.ofDays(14));
    }

    @Test
    void anUpgradeCountsAtOnceAndThePartThatIsLeftIsPaid() {
        String id = begun(SMALL);
        halfAPeriod();
        SubscriptionState state = change(id, LARGE, When.AT_ONCE);
        assertEquals("plan_large", state.plan().product());
        assertEquals(Optional.of("plan_large"), state.plan().next().goesOnAs());
        assertEquals(Instant.parse("2026-02-28T12:00:00Z"), state.plan().end());
        InvoiceState paid = invoices(InvoiceStep.PAID).getFirst();
        assertEquals(Cause.SUBSCRIPTION_CHANGED, paid.cause());
        assertEquals(usd(1000), paid.paid());
    }

    @Test
    void anUpgradeThatIsNotPaidChangesNothing() {
        String id = begun(SMALL);
        stripe.control().cardStops(now(id).customer());
        var upgrade = new PlanChange(id, LARGE, When.AT_ONCE);
        assertEquals("card_declined", refused(payments.changePlan(upgrade, stripe.key())));
        assertEquals("plan_small", now(id).plan().product());
    }

    @Test
    void aDowngradeCountsFromTheNextPeriodAndIsBilledThen() {
        String id = begun(LARGE);
        halfAPeriod();
        SubscriptionState state = change(id, SMALL, When.AT_PERIOD_END);
        assertEquals("plan_large", state.plan().product());
        assertEquals(Optional.of("plan_small"), state.plan().next().goesOnAs());
        assertEquals(usd(900), state.plan().price());
        assertEquals(List.of(), invoices(InvoiceStep.PAID));
        halfAPeriod();
        SubscriptionState next = now(id);
        assertEquals("plan_small", next.plan().product());
        assertEquals(Instant.parse("2026-03-31T12:00:00Z"), next.plan().end());
        InvoiceState paid = invoices(InvoiceStep.PAID).getFirst();
        assertEquals(Cause.SUBSCRIPTION_RENEWED, paid.cause());
        assertEquals(usd(900), paid.paid());
    }

    @Test
    void aDowngradeIsTakenBackForNothing() {
        String id = begun(LARGE);
        change(id, SMALL, When.AT_PERIOD_END);
        for (When when : When.values()) {
            SubscriptionState back = change(id, LARGE, when);
            assertEquals("plan_large", back.plan().product());
            assertEquals(Optional.of("plan_large"), back.plan().next().goesOnAs());
            change(id, SMALL, When.AT_PERIOD_END);
        }
        assertEquals(List.of(), invoices(InvoiceStep.PAID));
    }

    @Test
    void anUpgradeAfterADowngradePaysFromWhatWasPaid() {
        String id = begun(LARGE);
        change(id, SMALL, When.AT_PERIOD_END);
        halfAPeriod();
        SubscriptionState state = change(id, HUGE, When.AT_ONCE);
        assertEquals("plan_huge", state.plan().product());
        assertEquals(Optional.of("plan_huge"), state.plan().next().goesOnAs());
        assertEquals(usd(3500), invoices(InvoiceStep.PAID).getFirst().paid());
    }

    @Test
    void whatTheCustomerChangesInThePortalIsNotTakenForOurs() {
        String id = begun(LARGE);
        begun(HUGE);
        change(id, SMALL, When.AT_PERIOD_END);
        URI portal = done(payments.openPortal(now(id).customer(), stripe.address(), stripe.key()));
        String page = stripe.look(portal);
        Matcher huge = Pattern.compile("value=\"(sub_\\w+ price_\\w+)\">.*Huge").matcher(page);
        assertTrue(huge.find(), page);
        stripe.press(portal, "action=change&value=" + huge.group(1).replace(' ', '+'));
        assertEquals("plan_huge", now(id).plan().product());
        assertEquals(Optional.of("plan_huge"), now(id).plan().next().goesOnAs());
    }

    @Test
    void anotherDowngradeFollowsTheFirst() {
        String id = begun(HUGE);
        change(id, LARGE, When.AT_PERIOD_END);
        SubscriptionState state = change(id, SMALL, When.AT_PERIOD_END);
        assertEquals("plan_huge", state.plan().product());
        assertEquals(Optional.of("plan_small"), state.plan().next().goesOnAs());
    }

    @Test
    void aChangeWhoseAnswerWasLostIsMadeOnce() {
        for (When when : When.values()) {
            String id = begun(LARGE);
            PlanChange change = new PlanChange(id, when == When.AT_ONCE ? HUGE : SMALL, when);
            PaymentKey key = stripe.key();
            done(payments.changePlan(change, key));
            SubscriptionState first = now(id);
            assertEquals(first, done(payments.changePlan(change, key)));
            assertEquals(when == When.AT_ONCE ? 1 : 0, invoices(InvoiceStep.PAID).size());
        }
    }

    @Test
    void aChangeOfTwoStepsGoesOnWhereItBrokeOff() {
        String id = begun(LARGE);
        change(id, SMALL, When.AT_PERIOD_END);
        PlanChange change = new PlanChange(id, HUGE, When.AT_ONCE);
        PaymentKey key = stripe.key();
        // known product, the subscription, the first step; the second one is lost
        done(payments.changePlan(new PlanChange(begun(SMALL), HUGE, When.AT_ONCE), stripe.key()));
        stripe.told();
        var simulated = stripe.control();
        for (int before = 0; before < 2; before++) {
            simulated.failNext(Fault.LOST_AFTER);
            payments.changePlan(change, key);
        }
        SubscriptionState state = done(payments.changePlan(change, key));
        assertEquals("plan_huge", state.plan().product());
        assertEquals(1, invoices(InvoiceStep.PAID).size());
    }

    @Test
    void aCancelledPlanCountsUntilItsEndAndCanBeResumed() {
        String id = begun(SMALL);
        SubscriptionState ends = done(payments.cancelAtPeriodEnd(id, stripe.key()));
        assertEquals(Optional.of(ends.plan().end()), ends.plan().next().endsAt());
        assertEquals(Optional.empty(), ends.plan().next().goesOnAs());
        assertEquals(Status.ACTIVE, ends.status());
        SubscriptionState resumed = done(payments.resume(id, stripe.key()));
        assertEquals(Optional.of("plan_small"), resumed.plan().next().goesOnAs());
        done(payments.cancelAtPeriodEnd(id, stripe.key()));
        stripe.clock.to(ends.plan().end().minusMillis(1));
        assertEquals(Status.ACTIVE, now(id).status());
        stripe.clock.to(ends.plan().end());
        SubscriptionState over = now(id);
        assertEquals(Status.CANCELED, over.status());
        assertEquals(Optional.of(ends.plan().end()), over.plan().next().endsAt());
    }

    @Test
    void periodsEndOnTheDayOnWhichTheFirstBegan() {
        String id = begun(SMALL);
        StringBuilder ends = new StringBuilder();
        for (int month = 0; month < 5; month++) {
            Instant end = now(id).plan().end();
            ends.append(end.toString(), 5, 10).append(' ');
            stripe.clock.to(end);
        }
        assertEquals("02-28 03-31 04-30 05-31 06-30 ", ends.toString());
        assertEquals(5, invoices(InvoiceStep.PAID).size());
    }

    @Test
    void anInvoiceThatIsNotPaidIsTriedAgainAndThenThePlanEnds() {
        String id = begun(SMALL);
        stripe.control().cardStops(now(id).customer());
        stripe.clock.to(now(id).plan().end());
        assertEquals(Status.PAST_DUE, now(id).status());
        stripe.clock.move(Duration.ofDays(15));
        assertEquals(Status.CANCELED, now(id).status());
        assertEquals(4, invoices(InvoiceStep.PAYMENT_FAILED).size());
    }

    @Test
    void anInvoiceThatIsPaidLaterKeepsThePlan() {
        String id = begun(SMALL);
        String customer = now(id).customer();
        stripe.control().cardStops(customer);
        stripe.clock.to(now(id).plan().end());
        assertEquals(Status.PAST_DUE, now(id).status());
        stripe.control().cardWorks(customer);
        stripe.clock.move(Duration.ofDays(3));
        assertEquals(Status.ACTIVE, now(id).status());
        assertTrue(invoices(InvoiceStep.PAID).getFirst().paid().minorUnits() > 0);
    }
}
