package org.inkwright.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invoice, of a subscription or not.
///
/// @param total what is due by it
/// @param paid what was paid
/// @param links what belongs to it
/// @param made when it was made
public record InvoiceState(
        String id, Cause cause, MoneySum total, MoneySum paid, Links links, Instant made) {
    /// Why there is one.
    public enum Cause {
        /// A subscription began.
        SUBSCRIPTION_BEGAN,
        /// A subscription goes on for another period.
        SUBSCRIPTION_RENEWED,
        /// A subscription changed its plan.
        SUBSCRIPTION_CHANGED,
        /// Something else.
        OTHER
    }

    /// What belongs to it at the provider.
    ///
    /// @param subscription null for an invoice of something else
    /// @param payment what paid it; null when nothing did, and in events, which do not tell
    public record Links(
            @Nullable String customer, @Nullable String subscription, @Nullable String payment) {}
}
