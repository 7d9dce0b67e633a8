package org.inkwright.billing.orders;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkwright.payments.CheckoutRequest;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.ListPart;
import org.inkwright.payments.ListSpan;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.PaymentKey;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.inkwright.payments.PlanChange;
import org.inkwright.payments.RefundRequest;
import org.inkwright.payments.RefundState;
import org.inkwright.payments.SubscriptionState;
import org.jspecify.annotations.Nullable;

/// A payment provider of plain values: what it was asked is remembered by key, what it says is put
/// into it.
public final class FakePayments implements Payments {
    final Map<String, CheckoutState> checkouts = new ConcurrentHashMap<>();
    final Map<String, SubscriptionState> subscriptions = new ConcurrentHashMap<>();
    final Map<String, InvoiceState> invoices = new ConcurrentHashMap<>();
    public final Map<String, RefundState> refunds = new ConcurrentHashMap<>();
    final List<PaymentEvent> told = new CopyOnWriteArrayList<>();
    final List<PlanChange> changes = new ArrayList<>();
    final List<String> resumed = new ArrayList<>();

    /// Customers that were deleted.
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    final AtomicInteger opened = new AtomicInteger();
    public final AtomicInteger asked = new AtomicInteger();
    public volatile boolean away;

    /// Refunds are done and the answers get lost.
    public volatile boolean losing;

    /// The same key does the same once more.
    public volatile boolean forgetful;

    public volatile String refusing = "";

    private final Map<String, CheckoutState> byKey = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public FakePayments(InstantSource clock) {
        this.clock = clock;
    }

    /// The page of payment of an order, paid or not.
    CheckoutState checkoutOf(String order, CheckoutState.PaymentStatus payment) {
        CheckoutState open =
                checkouts.values().stream()
                        .filter(one -> one.order().equals(order))
                        .findFirst()
                        .orElseThrow();
        var progress = new CheckoutState.Progress(CheckoutState.Status.COMPLETE, payment);
        var state =
                new CheckoutState(
                        open.id(), order, progress, open.expires(), open.total(), open.links());
        checkouts.put(open.id(), state);
        return state;
    }

    @Override
    public PaymentReply<String> createCustomer(String account, String mail, PaymentKey key) {
        String first = "cus_" + account;
        return reply(key.value().endsWith(first) ? first + "_again" : first);
    }

    @Override
    public PaymentReply<CheckoutState> openCheckout(CheckoutRequest request, PaymentKey key) {
        if (away) {
            return reply(checkouts.values().iterator().next());
        }
        if (gone.contains(request.customer())) {
            return new PaymentReply.Refused<>("no_customer", "There is no such customer.");
        }
        CheckoutState state =
                byKey.computeIfAbsent(
                        key.value(),
                        _ -> {
                            int number = opened.incrementAndGet();
                            return open(request, "cs_" + number, number);
                        });
        checkouts.put(state.id(), state);
        return reply(state);
    }

    private static CheckoutState open(CheckoutRequest request, String id, int number) {
        boolean plan = request.mode() == CheckoutRequest.Mode.SUBSCRIPTION;
        return new CheckoutState(
                id,
                request.order(),
                new CheckoutState.Progress(
                        CheckoutState.Status.OPEN, CheckoutState.PaymentStatus.UNPAID),
                request.expires(),
                request.item().price(),
                new CheckoutState.Links(
                        URI.create("https://pay.example/" + id),
                        request.customer(),
                        plan ? null : "pi_" + number,
                        plan ? "sub_" + number : null,
                        plan ? "in_" + number : null));
    }

    @Override
    public PaymentReply<CheckoutState> checkout(String checkout) {
        return found(checkouts.get(checkout));
    }

    @Override
    public PaymentReply<CheckoutState> expireCheckout(String checkout, PaymentKey key) {
        CheckoutState now = checkouts.get(checkout);
        if (now == null || now.progress().status() == CheckoutState.Status.COMPLETE) {
            return new PaymentReply.Refused<>("checkout_complete", "It was used.");
        }
        var over =
                new CheckoutState.Progress(
                        CheckoutState.Status.EXPIRED, CheckoutState.PaymentStatus.UNPAID);
        checkouts.put(
                checkout,
                new CheckoutState(
                        checkout, now.order(), over, now.expires(), now.total(), now.links()));
        return found(checkouts.get(checkout));
    }

    @Override
    public PaymentReply<URI> openPortal(String customer, URI back, PaymentKey key) {
        return reply(URI.create("https://pay.example/portal/" + customer));
    }

    @Override
    public PaymentReply<RefundState> refund(RefundRequest request, PaymentKey key) {
        MoneySum whole =
                checkouts.values().stream()
                        .filter(one -> request.payment().equals(one.links().payment()))
                        .map(CheckoutState::total)
                        .findFirst()
                        .orElseThrow();
        asked.incrementAndGet();
        if (!refusing.isEmpty()) {
            return new PaymentReply.Refused<>(refusing, "It will not.");
        }
        RefundState done =
                refunds.computeIfAbsent(
                        key.value() + (forgetful ? "#" + refunds.size() : ""),
                        _ ->
                                new RefundState(
                                        "re_" + (refunds.size() + 1),
                                        request.payment(),
                                        "ch_1",
                                        request.amount().orElse(whole),
                                        RefundState.Status.SUCCEEDED,
                                        clock.instant()));
        return losing
                ? new PaymentReply.Unavailable<>(PaymentReply.Trouble.UNREACHABLE, null)
                : reply(done);
    }

    @Override
    public PaymentReply<Optional<RefundState>> refundOf(String payment, PaymentKey key) {
        return reply(
                Optional.ofNullable(refunds.get(key.value()))
                        .filter(one -> payment.equals(one.payment())));
    }

    @Override
    public PaymentReply<SubscriptionState> subscription(String subscription) {
        return found(subscriptions.get(subscription));
    }

    @Override
    public PaymentReply<SubscriptionState> changePlan(PlanChange change, PaymentKey key) {
        changes.add(change);
        return found(subscriptions.get(change.subscription()));
    }

    @Override
    public PaymentReply<SubscriptionState> cancelAtPeriodEnd(String id, PaymentKey key) {
        return found(subscriptions.get(id));
    }

    @Override
    public PaymentReply<SubscriptionState> resume(String subscription, PaymentKey key) {
        resumed.add(subscription);
        return found(subscriptions.get(subscription));
    }

    @Override
    public PaymentReply<InvoiceState> invoice(String invoice) {
        return found(invoices.get(invoice));
    }

    @Override
    public PaymentReply<ListPart<PaymentEvent>> events(ListSpan span) {
        List<PaymentEvent> within =
                told.stream()
                        .filter(one -> isWithin(one.created(), span))
                        .sorted((a, b) -> b.created().compareTo(a.created()))
                        .toList();
        int from = span.start().map(Integer::parseInt).orElse(0);
        int until = Math.min(from + 2, within.size());
        String end = until < within.size() ? Integer.toString(until) : null;
        return reply(new ListPart<>(within.subList(from, until), end));
    }

    @Override
    public PaymentReply<ListPart<CheckoutState>> paidCheckouts(ListSpan span) {
        return reply(
                new ListPart<>(
                        checkouts.values().stream().filter(one -> one.progress().isPaid()).toList(),
                        null));
    }

    @Override
    public PaymentReply<ListPart<RefundState>> refunds(ListSpan span) {
        return reply(new ListPart<>(List.of(), null));
    }

    @Override
    public PaymentReply<ListPart<DisputeState>> disputes(ListSpan span) {
        return reply(new ListPart<>(List.of(), null));
    }

    private static boolean isWithin(Instant moment, ListSpan span) {
        return !moment.isBefore(span.from()) && moment.isBefore(span.until());
    }

    private <T> PaymentReply<T> found(@Nullable T value) {
        asked.incrementAndGet();
        if (!refusing.isEmpty()) {
            return new PaymentReply.Refused<>(refusing, "It will not.");
        }
        return value == null && !away
                ? new PaymentReply.Refused<>("resource_missing", "There is no such thing.")
                : reply(value);
    }

    private <T> PaymentReply<T> reply(@Nullable T value) {
        return away || value == null
                ? new PaymentReply.Unavailable<>(PaymentReply.Trouble.UNREACHABLE, null)
                : new PaymentReply.Done<>(value);
    }
}
