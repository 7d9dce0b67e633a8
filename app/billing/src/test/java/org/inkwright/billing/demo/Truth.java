package org.inkwright.billing.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.DisputeState;
import org.inkwright.payments.RefundState;

/// What Stripe says was paid, and what went back.
record Truth(List<CheckoutState> paid, List<RefundState> refunds, List<DisputeState> disputes) {
    /// As it stands now.
    ///
    /// @param since before all that matters
    static Truth of(World world, Instant since) {
        return new Truth(
                world.listed(since, world.payments()::paidCheckouts),
                world.listed(since, world.payments()::refunds),
                world.listed(since, world.payments()::disputes));
    }

    /// The payment of an order, if it was paid.
    Optional<String> payment(String order) {
        return paid.stream()
                .filter(one -> one.order().equals(order))
                .findFirst()
                .map(one -> String.valueOf(one.links().payment()));
    }

    /// The minor units of a payment that went back.
    long back(String payment) {
        long refunded =
                refunds.stream()
                        .filter(one -> payment.equals(one.payment()))
                        .filter(Truth::isGone)
                        .mapToLong(one -> one.amount().minorUnits())
                        .sum();
        long lost =
                disputes.stream()
                        .filter(one -> payment.equals(one.payment()))
                        .filter(one -> one.status() == DisputeState.Status.LOST)
                        .mapToLong(one -> one.amount().minorUnits())
                        .sum();
        return refunded + lost;
    }

    private static boolean isGone(RefundState refund) {
        return refund.status() == RefundState.Status.SUCCEEDED
                || refund.status() == RefundState.Status.PENDING;
    }
}
