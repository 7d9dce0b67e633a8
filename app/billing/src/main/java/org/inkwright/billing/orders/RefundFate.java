package org.inkwright.billing.orders;

/// What became of a refund that an operator asked for.
public sealed interface RefundFate {
    /// The payment provider has taken it; the credits went with it.
    ///
    /// @param refund the provider's id
    record Sent(String refund) implements RefundFate {}

    /// The payment provider will not.
    ///
    /// @param code the provider's word for why
    record Refused(String code) implements RefundFate {}

    /// The payment provider cannot be asked now; it is asked again by itself.
    record Later() implements RefundFate {}

    /// There is no such order.
    record NoOrder() implements RefundFate {}

    /// The order was not paid by a payment of its own, or all of its money went back.
    record NothingPaid() implements RefundFate {}

    /// More than is left of what was paid, or nothing at all.
    record WrongAmount() implements RefundFate {}

    /// Another refund of the order is on its way: its end must be known first.
    record AnotherFirst() implements RefundFate {}

    /// The id was used for another refund.
    record KeyReused() implements RefundFate {}
}
