package org.inkwright.billing.orders;

import java.time.Instant;
import java.time.ZoneOffset;
import org.inkwright.payments.InvoiceState;
import org.inkwright.payments.MoneySum;
import org.inkwright.payments.SubscriptionState;
import org.jspecify.annotations.Nullable;

/// Puts subscriptions and their invoices into the payment provider of plain values.
final class Subscribed {
    private final Served served;

    Subscribed(Served served) {
        this.served = served;
    }

    /// The subscription that an order began, paid for its first month.
    String put(String order, String plan) {
        String id = id(order);
        Instant now = served.books.clock.instant();
        state(id, order, plan, SubscriptionState.Status.ACTIVE, now, plan);
        invoice("in_" + id.substring(4), id, InvoiceState.Cause.SUBSCRIPTION_BEGAN, 595);
        return id;
    }

    String id(String order) {
        return served.payments.checkouts.values().stream()
                .filter(one -> one.order().equals(order))
                .map(one -> String.valueOf(one.links().subscription()))
                .findFirst()
                .orElseThrow();
    }

    void state(
            String id,
            String order,
            String plan,
            SubscriptionState.Status status,
            Instant start,
            @Nullable String next) {
        Instant end = start.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        served.payments.subscriptions.put(
                id,
                new SubscriptionState(
                        id,
                        "cus",
                        order,
                        status,
                        new SubscriptionState.Plan(
                                plan,
                                new MoneySum(595, "USD"),
                                start,
                                end,
                                new SubscriptionState.Next(next, next == null ? end : null)),
                        served.books.clock.instant()));
    }

    void invoice(String id, String subscription, InvoiceState.Cause cause, long paid) {
        var sum = new MoneySum(paid, "USD");
        served.payments.invoices.put(
                id,
                new InvoiceState(
                        id,
                        cause,
                        sum,
                        sum,
                        new InvoiceState.Links("cus", subscription, "pi_of_" + id),
                        served.books.clock.instant()));
    }
}
