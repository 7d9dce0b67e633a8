package org.inkwright.payments;

import org.jspecify.annotations.Nullable;

/// What an event tells.
public sealed interface EventContent {
    /// A page of payment came further.
    record CheckoutTold(CheckoutStep step, CheckoutState checkout) implements EventContent {}

    /// What of a page of payment.
    enum CheckoutStep {
        /// It was used; [CheckoutState.Progress#isPaid] says whether the money is there.
        COMPLETED,
        /// The money came later.
        PAID_LATER,
        /// The money did not come after all.
        FAILED_LATER,
        /// Nobody used it in time.
        EXPIRED
    }

    /// A payment succeeded. The payments of subscriptions name no order.
    ///
    /// @param payment the provider's id
    /// @param order the id of our order; empty where none is named
    record PaymentSucceeded(
            String payment, String order, MoneySum received, @Nullable String customer)
            implements EventContent {}

    /// A subscription began, changed or ended.
    record SubscriptionTold(SubscriptionStep step, SubscriptionState subscription)
            implements EventContent {}

    /// What of a subscription.
    enum SubscriptionStep {
        /// It began.
        CREATED,
        /// It changed.
        UPDATED,
        /// It is over.
        DELETED
    }

    /// An invoice was paid, or was not.
    record InvoiceTold(InvoiceStep step, InvoiceState invoice) implements EventContent {}

    /// What of an invoice.
    enum InvoiceStep {
        /// It was paid.
        PAID,
        /// A try to have it paid failed.
        PAYMENT_FAILED
    }

    /// A refund came further. The refund's own state counts, not the event's name.
    record RefundTold(RefundState refund) implements EventContent {}

    /// Money of a charge went back.
    ///
    /// @param charge the provider's id
    /// @param refunded all that has gone back so far
    record ChargeRefunded(
            String charge, @Nullable String payment, MoneySum charged, MoneySum refunded)
            implements EventContent {}

    /// A dispute came further.
    record DisputeTold(DisputeStep step, DisputeState dispute) implements EventContent {}

    /// What of a dispute.
    enum DisputeStep {
        /// It was opened.
        CREATED,
        /// It changed.
        UPDATED,
        /// It was decided; [DisputeState#status] says how.
        CLOSED,
        /// The money was taken from us.
        FUNDS_WITHDRAWN,
        /// The money came back to us.
        FUNDS_REINSTATED
    }

    /// Something that is of no concern to us.
    record Unknown(String type) implements EventContent {}

    /// Something of concern that cannot be read: another major version, or unsound.
    ///
    /// @param fault which member is missing or wrong; names no content
    record Foreign(String fault) implements EventContent {}
}
