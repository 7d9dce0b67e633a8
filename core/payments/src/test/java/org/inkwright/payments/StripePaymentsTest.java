package org.inkwright.payments;

import static org.inkwright.payments.SimulatedStripe.PACKAGE;
import static org.inkwright.payments.SimulatedStripe.SMALL;
import static org.inkwright.payments.SimulatedStripe.done;
import static org.inkwright.payments.SimulatedStripe.refused;
import static org.inkwright.payments.SimulatedStripe.there;
import static org.inkwright.payments.SimulatedStripe.unavailable;
import static org.inkwright.payments.SimulatedStripe.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inkwright.payments.CheckoutRequest.Mode;
import org.inkwright.payments.CheckoutState.PaymentStatus;
import org.inkwright.payments.CheckoutState.Status;
import org.inkwright.payments.PaymentReply.Trouble;
import org.inkwright.payments.RefundRequest.Reason;
import org.inkwright.paymentssimulator.Fault;
import org.inkwright.paymentssimulator.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real client of Stripe's library against the simulated Stripe, over a socket.
class StripePaymentsTest {
    private final SimulatedStripe stripe = new SimulatedStripe();
    private final Payments payments = stripe.payments;

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void aPageOfPaymentIsOpenedWithOrderPriceAndEnd() {
        CheckoutState open = stripe.open(Mode.PAYMENT, stripe.customer(), "order-1", PACKAGE);
        assertEquals("order-1", open.order());
        assertEquals(usd(500), open.total());
        assertEquals(Status.OPEN, open.progress().status());
        assertEquals(PaymentStatus.UNPAID, open.progress().payment());
        assertEquals(SimulatedStripe.START.plus(Duration.ofHours(1)), open.expires());
        assertEquals(
                Optional.of(stripe.address() + "/pay/" + open.id()),
                open.payAt().map(URI::toString));
        assertEquals(open, done(payments.checkout(open.id())));
    }

    @Test
    void aPageOfPaymentAsksForTheCurrencyOfTheOrderOnly() {
        stripe.open(Mode.PAYMENT, stripe.customer(), "order-1", PACKAGE);
        String asked = URLDecoder.decode(stripe.asked.getLast(), StandardCharsets.UTF_8);
        assertTrue(asked.contains("adaptive_pricing[enabled]=false"), asked);
    }

    @Test
    void theOrderTravelsWithThePayment() {
        stripe.bought("order-1");
        List<EventContent> paid =
                stripe.told().stream()
                        .map(PaymentEvent::content)
                        .filter(EventContent.PaymentSucceeded.class::isInstance)
                        .toList();
        assertEquals(1, paid.size());
        assertEquals(
                "order-1",
                assertInstanceOf(EventContent.PaymentSucceeded.class, paid.getFirst()).order());
    }

    @Test
    void whatIsPaidSaysSoAndNamesThePayment() {
        CheckoutState paid = stripe.bought("order-1");
        assertEquals(Status.COMPLETE, paid.progress().status());
        assertTrue(paid.progress().isPaid());
        assertTrue(there(paid.links().payment()).startsWith("pi_"));
        assertEquals(Optional.empty(), paid.payAt());
    }

    @Test
    void whatIsPaidByBankIsNotPaidUntilTheMoneyComes() {
        CheckoutState open = stripe.open(Mode.PAYMENT, stripe.customer(), "order-1", PACKAGE);
        stripe.control().payByBank(open.id());
        assertEquals(PaymentStatus.UNPAID, done(payments.checkout(open.id())).progress().payment());
        stripe.clock.move(Duration.ofDays(3));
        assertTrue(done(payments.checkout(open.id())).progress().isPaid());
    }

    @Test
    void aSubscriptionIsBegunByAPageOfPayment() {
        CheckoutState paid = stripe.subscribed("order-2", SMALL);
        SubscriptionState state = done(payments.subscription(there(paid.links().subscription())));
        assertEquals("order-2", state.order());
        assertEquals(paid.links().customer(), state.customer());
        assertEquals(SubscriptionState.Status.ACTIVE, state.status());
        assertEquals("plan_small", state.plan().product());
        assertEquals(usd(900), state.plan().price());
        assertEquals(SimulatedStripe.START, state.plan().start());
        assertEquals("2026-02-28T12:00:00Z", state.plan().end().toString());
        assertEquals(Optional.of("plan_small"), state.plan().next().goesOnAs());
        assertEquals(SimulatedStripe.START, state.asOf());
    }

    @Test
    void anInvoiceNamesThePaymentThatPaidIt() {
        CheckoutState paid = stripe.subscribed("order-2", SMALL);
        InvoiceState invoice = done(payments.invoice(there(paid.links().invoice())));
        assertEquals(InvoiceState.Cause.SUBSCRIPTION_BEGAN, invoice.cause());
        assertEquals(usd(900), invoice.paid());
        assertEquals(paid.links().subscription(), invoice.links().subscription());
        assertTrue(there(invoice.links().payment()).startsWith("pi_"));
    }

    @Test
    void anOpenPageIsClosedOnce() {
        CheckoutState open = stripe.open(Mode.PAYMENT, stripe.customer(), "order-1", PACKAGE);
        PaymentKey key = stripe.key();
        assertEquals(
                Status.EXPIRED, done(payments.expireCheckout(open.id(), key)).progress().status());
        assertEquals(
                Status.EXPIRED, done(payments.expireCheckout(open.id(), key)).progress().status());
        assertEquals(
                "invalid_request_error", refused(payments.expireCheckout(open.id(), stripe.key())));
        stripe.control().pay(open.id());
        assertFalse(done(payments.checkout(open.id())).progress().isPaid());
    }

    @Test
    void aPageExpiresByItself() {
        CheckoutState open = stripe.open(Mode.PAYMENT, stripe.customer(), "order-1", PACKAGE);
        stripe.clock.move(Duration.ofHours(1));
        assertEquals(Status.EXPIRED, done(payments.checkout(open.id())).progress().status());
    }

    @Test
    void thePortalHasAnAddress() {
        URI portal =
                done(
                        payments.openPortal(
                                stripe.customer(),
                                URI.create("https://example.org/account"),
                                stripe.key()));
        assertTrue(portal.toString().startsWith(stripe.address() + "/portal/bps_"));
    }

    @Test
    void moneyGoesBackInPartsAndThenNoMore() {
        String payment = there(stripe.bought("order-1").links().payment());
        var part = new RefundRequest(payment, usd(200), Reason.REQUESTED_BY_CUSTOMER, "order-1");
        RefundState first = done(payments.refund(part, stripe.key()));
        assertEquals(usd(200), first.amount());
        assertEquals(payment, first.payment());
        assertEquals(RefundState.Status.SUCCEEDED, first.status());
        var rest = new RefundRequest(payment, null, Reason.DUPLICATE, "order-1");
        assertEquals(usd(300), done(payments.refund(rest, stripe.key())).amount());
        assertEquals("charge_already_refunded", refused(payments.refund(rest, stripe.key())));
    }

    @Test
    void moreThanWasPaidDoesNotGoBack() {
        String payment = there(stripe.bought("order-1").links().payment());
        var more = new RefundRequest(payment, usd(501), Reason.FRAUDULENT, "order-1");
        assertEquals("invalid_request_error", refused(payments.refund(more, stripe.key())));
    }

    @Test
    void theSameKeyDoesTheSameOnce() {
        String customer = stripe.customer();
        CheckoutRequest request = stripe.request(Mode.PAYMENT, customer, "order-1", PACKAGE);
        PaymentKey key = stripe.key();
        CheckoutState first = done(payments.openCheckout(request, key));
        assertEquals(first, done(payments.openCheckout(request, key)));
        assertNotEquals(first.id(), done(payments.openCheckout(request, stripe.key())).id());
        CheckoutRequest other = stripe.request(Mode.PAYMENT, customer, "order-2", PACKAGE);
        assertEquals("idempotency_error", refused(payments.openCheckout(other, key)));
    }

    @Test
    void whatWasDoneAlthoughTheAnswerWasLostIsDoneOnce() {
        String payment = there(stripe.bought("order-1").links().payment());
        var part = new RefundRequest(payment, usd(200), Reason.REQUESTED_BY_CUSTOMER, "order-1");
        PaymentKey key = stripe.key();
        stripe.control().failNext(Fault.LOST_AFTER);
        assertEquals(Trouble.UNREACHABLE, unavailable(payments.refund(part, key)));
        done(payments.refund(part, key));
        ListSpan span =
                ListSpan.between(SimulatedStripe.START, SimulatedStripe.START.plusSeconds(1));
        assertEquals(1, done(payments.refunds(span)).items().size());
    }

    @Test
    void aRefundIsFoundByItsKeyWhenStripeHasForgottenIt() {
        String payment = there(stripe.bought("order-1").links().payment());
        String other = there(stripe.bought("order-2").links().payment());
        var part = new RefundRequest(payment, usd(200), Reason.REQUESTED_BY_CUSTOMER, "order-1");
        PaymentKey key = stripe.key();
        assertEquals(Optional.empty(), done(payments.refundOf(payment, key)));
        stripe.control().failNext(Fault.LOST_AFTER);
        assertEquals(Trouble.UNREACHABLE, unavailable(payments.refund(part, key)));
        stripe.clock.move(Duration.ofHours(25));
        RefundState found = done(payments.refundOf(payment, key)).orElseThrow();
        assertEquals(usd(200), found.amount());
        assertEquals(Optional.empty(), done(payments.refundOf(payment, stripe.key())));
        assertEquals(Optional.empty(), done(payments.refundOf(other, key)));
        assertNotEquals(found.id(), done(payments.refund(part, key)).id());
    }

    @Test
    void nothingIsSoldToACustomerWhoWasDeleted() {
        String customer = stripe.customer();
        CheckoutRequest request = stripe.request(Mode.PAYMENT, customer, "order-1", PACKAGE);
        stripe.control().customerIsDeleted(customer);
        assertEquals("no_customer", refused(payments.openCheckout(request, stripe.key())));
    }

    @Test
    void aProductThatWasDeletedIsMadeAgain() {
        String customer = stripe.customer();
        stripe.open(Mode.PAYMENT, customer, "order-1", PACKAGE);
        stripe.control().productIsDeleted(PACKAGE.product());
        assertEquals("order-2", stripe.open(Mode.PAYMENT, customer, "order-2", PACKAGE).order());
    }

    @Test
    void troubleThatPassesIsToldApart() {
        for (Fault fault :
                List.of(
                        Fault.LOST_BEFORE,
                        Fault.OUT_OF_ORDER,
                        Fault.OTHER_PAGE,
                        Fault.BUSY,
                        Fault.IN_PROGRESS)) {
            stripe.control().failNext(fault);
            var reply =
                    payments.createCustomer("account-1", "ann@example.org", new PaymentKey("same"));
            assertEquals(
                    switch (fault) {
                        case LOST_BEFORE, LOST_AFTER -> Trouble.UNREACHABLE;
                        case OUT_OF_ORDER, OTHER_PAGE -> Trouble.OUT_OF_ORDER;
                        case BUSY -> Trouble.BUSY;
                        case IN_PROGRESS -> Trouble.IN_PROGRESS;
                    },
                    unavailable(reply));
        }
        done(payments.createCustomer("account-1", "ann@example.org", new PaymentKey("same")));
    }

    @Test
    void nothingIsRepeatedByTheLibrary() {
        stripe.control().failNext(Fault.OUT_OF_ORDER);
        unavailable(payments.createCustomer("account-1", "ann@example.org", stripe.key()));
        assertEquals(1, stripe.asked.size());
    }

    @Test
    void howLongToWaitIsPassedOn() {
        stripe.control().failNext(Fault.BUSY);
        var later =
                assertInstanceOf(PaymentReply.Unavailable.class, payments.checkout("cs_test_1"));
        assertEquals(Optional.of(Duration.ofSeconds(2)), later.retryAfter());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertEquals("resource_missing", refused(payments.checkout("cs_test_none")));
        assertEquals("resource_missing", refused(payments.subscription("sub_none")));
        assertEquals("resource_missing", refused(payments.invoice("in_none")));
        assertEquals(
                "no_customer",
                refused(payments.openPortal("cus_none", stripe.address(), stripe.key())));
    }

    @Test
    void aWrongKeyHasNoAccess() {
        Payments wrong = SimulatedStripe.client("sk_test_wrong", stripe.address());
        assertEquals("no_access", refused(wrong.checkout("cs_test_none")));
    }

    @Test
    void whatIsSoldIsMadeKnownOnceAndRenamed() {
        String customer = stripe.customer();
        stripe.open(Mode.PAYMENT, customer, "order-1", PACKAGE);
        stripe.open(Mode.PAYMENT, customer, "order-2", PACKAGE);
        assertEquals(1, productsAsked());
        Payments restarted = SimulatedStripe.client(SimulatedStripe.KEY, stripe.address());
        SoldItem renamed = new SoldItem(PACKAGE.product(), "Beginner", PACKAGE.price());
        done(
                restarted.openCheckout(
                        stripe.request(Mode.PAYMENT, customer, "order-3", renamed), stripe.key()));
        assertEquals(3, productsAsked());
        assertTrue(stripe.asked.stream().anyMatch(one -> one.contains("name=Beginner")));
    }

    private long productsAsked() {
        return stripe.asked.stream().filter(one -> one.startsWith("POST /v1/products")).count();
    }

    @Test
    void disputesAreListed() {
        String payment = there(stripe.bought("order-1").links().payment());
        String id = stripe.control().openDispute(payment);
        ListSpan span =
                ListSpan.between(SimulatedStripe.START, SimulatedStripe.START.plusSeconds(1));
        DisputeState open = done(payments.disputes(span)).items().getFirst();
        assertEquals(id, open.id());
        assertEquals(payment, open.payment());
        assertEquals(DisputeState.Status.OPEN, open.status());
        assertEquals(usd(500), open.amount());
        stripe.control().decide(id, Verdict.LOST);
        assertEquals(
                DisputeState.Status.LOST,
                done(payments.disputes(span)).items().getFirst().status());
    }
}
