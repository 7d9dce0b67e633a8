package org.inkwright.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that goes back.
///
/// @param payment the provider's id of the payment; null for what was never paid by one
/// @param charge the provider's id of the charge
/// @param made when it was asked for
public record RefundState(
        String id,
        @Nullable String payment,
        @Nullable String charge,
        MoneySum amount,
        Status status,
        Instant made) {
    /// How far it is.
    public enum Status {
        /// On its way.
        PENDING,
        /// The customer must do something.
        REQUIRES_ACTION,
        /// There.
        SUCCEEDED,
        /// It did not get there; the money is ours again.
        FAILED,
        /// Taken back before it left.
        CANCELED,
        /// What only a newer provider knows.
        OTHER
    }
}
