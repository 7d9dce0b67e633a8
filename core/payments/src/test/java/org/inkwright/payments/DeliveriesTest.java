package org.inkwright.payments;

import static org.inkwright.payments.SimulatedStripe.PACKAGE;
import static org.inkwright.payments.SimulatedStripe.SMALL;
import static org.inkwright.payments.SimulatedStripe.START;
import static org.inkwright.payments.SimulatedStripe.done;
import static org.inkwright.payments.SimulatedStripe.there;
import static org.inkwright.payments.SimulatedStripe.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.inkwright.payments.CheckoutRequest.Mode;
import org.inkwright.payments.EventContent.CheckoutTold;
import org.inkwright.payments.EventContent.SubscriptionTold;
import org.inkwright.payments.EventOrigin.Dialect;
import org.inkwright.payments.EventOrigin.Money;
import org.inkwright.payments.RefundRequest.Reason;
import org.inkwright.paymentssimulator.Delivery;
import org.inkwright.paymentssimulator.DeliveryPolicy;
import org.inkwright.paymentssimulator.Verdict;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;

/// Webhooks of the simulated Stripe, read as the endpoint reads them, and what reconciliation finds
/// of those that never came.
class DeliveriesTest {
    /// A month in which everything happens.
    private static void live(SimulatedStripe stripe) {
        String paid = there(stripe.bought("order-1").links().payment());
        done(
                stripe.payments.refund(
                        new RefundRequest(paid, usd(200), Reason.REQUESTED_BY_CUSTOMER, "order-1"),
                        stripe.key()));
        stripe.control().decide(stripe.control().openDispute(paid), Verdict.WON);
        String customer = there(stripe.subscribed("order-2", SMALL).links().customer());
        CheckoutState bank = stripe.open(Mode.PAYMENT, customer, "order-3", PACKAGE);
        stripe.control().payByBank(bank.id());
        stripe.open(Mode.PAYMENT, customer, "order-4", PACKAGE);
        stripe.clock.move(Duration.ofDays(4));
        stripe.control().cardStops(customer);
        stripe.clock.move(Duration.ofDays(25));
    }

    private static List<PaymentEvent> all(SimulatedStripe stripe) {
        List<PaymentEvent> all = new ArrayList<>();
        for (int hour = 0; hour < 30; hour++) {
            all.addAll(stripe.told());
            stripe.clock.move(Duration.ofHours(1));
        }
        return all;
    }

    private static Map<String, Integer> types(List<PaymentEvent> events) {
        Map<String, Integer> types = new TreeMap<>();
        events.stream()
                .filter(event -> !(event.content() instanceof EventContent.Unknown))
                .forEach(event -> types.merge(event.type(), 1, Integer::sum));
        return types;
    }

    private static List<PaymentEvent> reconciled(SimulatedStripe stripe) {
        return whole(span -> stripe.payments.events(span), stripe);
    }

    private static <T> List<T> whole(
            Function<ListSpan, PaymentReply<ListPart<T>>> asking, SimulatedStripe stripe) {
        List<T> all = new ArrayList<>();
        Optional<ListSpan> span =
                Optional.of(ListSpan.between(START, stripe.clock.instant().plusSeconds(1)));
        while (span.isPresent()) {
            ListSpan asked = span.get();
            ListPart<T> part = done(asking.apply(asked));
            all.addAll(part.items());
            span = part.next().map(asked::after);
        }
        return all;
    }

    @Test
    void everyKindOfEventIsToldAndRead() {
        try (var stripe = new SimulatedStripe()) {
            live(stripe);
            List<PaymentEvent> told = all(stripe);
            assertEquals(
                    "{charge.dispute.closed=1, charge.dispute.created=1,"
                            + " charge.dispute.funds_reinstated=1,"
                            + " charge.dispute.funds_withdrawn=1, charge.refunded=1,"
                            + " checkout.session.async_payment_succeeded=1,"
                            + " checkout.session.completed=3, checkout.session.expired=1,"
                            + " customer.subscription.created=1, customer.subscription.updated=2,"
                            + " invoice.paid=1, invoice.payment_failed=1,"
                            + " payment_intent.succeeded=3, refund.created=1}",
                    types(told).toString());
            assertTrue(
                    told.stream().noneMatch(one -> one.content() instanceof EventContent.Foreign));
        }
    }

    @Test
    void inOrderNothingIsLostDoubledOrOvertaken() {
        try (var stripe = new SimulatedStripe()) {
            live(stripe);
            List<String> told = ids(all(stripe));
            List<String> happened = ids(reconciled(stripe)).reversed();
            told = told.stream().filter(happened::contains).toList();
            assertEquals(happened, told);
        }
    }

    private static List<String> ids(List<PaymentEvent> events) {
        return events.stream().map(PaymentEvent::id).toList();
    }

    @Test
    void whatIsLostIsFoundByReconciliationAndWhatIsDoubledHasOneId() {
        var bad = new DeliveryPolicy(30, 30, Duration.ofHours(20));
        Map<String, Integer> promised;
        try (var orderly = new SimulatedStripe()) {
            live(orderly);
            promised = types(all(orderly));
        }
        int lost = 0;
        int doubled = 0;
        int overtaken = 0;
        for (int seed = 1; seed <= Rounds.of(3, 60); seed++) {
            try (var stripe = new SimulatedStripe(bad, seed)) {
                live(stripe);
                List<PaymentEvent> told = all(stripe);
                List<PaymentEvent> known = reconciled(stripe);
                Set<String> heard = new TreeSet<>(ids(told));
                lost += (int) known.stream().filter(one -> !heard.contains(one.id())).count();
                doubled += told.size() - heard.size();
                List<PaymentEvent> byTime = new ArrayList<>(told);
                byTime.sort((a, b) -> a.created().compareTo(b.created()));
                overtaken += byTime.equals(told) ? 0 : 1;
                Map<String, PaymentEvent> once = new TreeMap<>();
                told.forEach(event -> once.put(event.id(), event));
                known.forEach(event -> once.merge(event.id(), event, DeliveriesTest::same));
                assertEquals(promised, types(List.copyOf(once.values())));
            }
        }
        assertTrue(lost > 0 && doubled > 0 && overtaken > 0, lost + " " + doubled);
    }

    /// An event that was told and fetched says the same both times.
    private static PaymentEvent same(PaymentEvent told, PaymentEvent fetched) {
        assertEquals(told, fetched);
        return told;
    }

    @Test
    void aListIsReadInParts() {
        try (var stripe = new SimulatedStripe()) {
            String payment = there(stripe.bought("order-1").links().payment());
            for (int i = 0; i < 120; i++) {
                done(
                        stripe.payments.refund(
                                new RefundRequest(
                                        payment, usd(1), Reason.REQUESTED_BY_CUSTOMER, "order-1"),
                                stripe.key()));
            }
            List<RefundState> all = whole(stripe.payments::refunds, stripe);
            assertEquals(120, all.stream().map(RefundState::id).distinct().count());
            assertEquals(120, all.size());
        }
    }

    @Test
    void aSpanHasABeginningAndAnEnd() {
        try (var stripe = new SimulatedStripe()) {
            stripe.bought("order-1");
            stripe.clock.move(Duration.ofSeconds(1));
            stripe.bought("order-2");
            assertEquals(1, orders(stripe, ListSpan.between(START, START.plusSeconds(1))));
            assertEquals(2, orders(stripe, ListSpan.between(START, START.plusMillis(1001))));
            ListSpan second = ListSpan.between(START.plusSeconds(1), START.plusSeconds(9));
            assertEquals(1, orders(stripe, second));
        }
    }

    private static int orders(SimulatedStripe stripe, ListSpan span) {
        return done(stripe.payments.paidCheckouts(span)).items().size();
    }

    @Test
    void onlyWhatIsPaidIsListedAsPaid() {
        try (var stripe = new SimulatedStripe()) {
            live(stripe);
            CheckoutState awaited =
                    stripe.open(Mode.PAYMENT, stripe.customer(), "order-5", PACKAGE);
            stripe.control().payByBank(awaited.id());
            List<String> orders =
                    whole(stripe.payments::paidCheckouts, stripe).stream()
                            .map(CheckoutState::order)
                            .sorted()
                            .toList();
            assertEquals(List.of("order-1", "order-2", "order-3"), orders);
        }
    }

    @Test
    void whatIsNotTakenComesAgainForThreeDays() {
        try (var stripe = new SimulatedStripe()) {
            stripe.bought("order-1");
            Set<Integer> attempts = new TreeSet<>();
            for (int hour = 0; hour < 100; hour++) {
                for (Delivery delivery : stripe.simulator.dueDeliveries()) {
                    attempts.add(delivery.attempt());
                    stripe.accepted(delivery);
                    stripe.simulator.failed(delivery);
                }
                stripe.clock.move(Duration.ofHours(1));
            }
            assertEquals(11, attempts.size());
            assertEquals(List.of(), stripe.simulator.dueDeliveries());
        }
    }

    @Test
    void anotherVersionIsReadAsWell() {
        try (var stripe = new SimulatedStripe()) {
            stripe.control().writeAs("2024-06-20");
            stripe.subscribed("order-2", SMALL);
            List<PaymentEvent> told = stripe.told();
            assertTrue(told.stream().allMatch(one -> one.origin().dialect() == Dialect.OTHER));
            SubscriptionTold begun =
                    told.stream()
                            .map(PaymentEvent::content)
                            .filter(SubscriptionTold.class::isInstance)
                            .map(SubscriptionTold.class::cast)
                            .findFirst()
                            .orElseThrow();
            assertEquals("2026-02-28T12:00:00Z", begun.subscription().plan().end().toString());
        }
    }

    @Test
    void anEventSaysWhetherItsMoneyIsReal() {
        try (var stripe = new SimulatedStripe()) {
            stripe.bought("order-1");
            assertEquals(Money.TEST, stripe.told().getFirst().origin().money());
            stripe.control().realMoney();
            stripe.bought("order-2");
            assertEquals(Money.LIVE, stripe.told().getFirst().origin().money());
        }
    }

    @Test
    void anotherAmountThanAskedIsTold() {
        try (var stripe = new SimulatedStripe()) {
            stripe.control().chargeInstead(400, "eur");
            stripe.bought("order-1");
            CheckoutTold told =
                    assertInstanceOf(CheckoutTold.class, stripe.told().getLast().content());
            assertEquals(new MoneySum(400, "EUR"), told.checkout().total());
            assertNotEquals(PACKAGE.price(), told.checkout().total());
        }
    }
}
