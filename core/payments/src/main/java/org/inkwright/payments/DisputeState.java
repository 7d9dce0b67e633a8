package org.inkwright.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer's bank asks for money back.
///
/// @param payment the provider's id of the payment
/// @param charge the provider's id of the charge
/// @param amount what is disputed
/// @param opened when it was
public record DisputeState(
        String id,
        @Nullable String payment,
        String charge,
        MoneySum amount,
        Status status,
        Instant opened) {
    /// How far it is.
    public enum Status {
        /// Only a question so far; no money is gone, and none will be unless it becomes more.
        INQUIRY,
        /// The question was closed without becoming more.
        INQUIRY_CLOSED,
        /// The operator must answer, or the bank must decide; the money is set apart.
        OPEN,
        /// The money is ours again.
        WON,
        /// The money is gone.
        LOST,
        /// It was settled before it became one.
        PREVENTED,
        /// What only a newer provider knows.
        OTHER
    }
}
