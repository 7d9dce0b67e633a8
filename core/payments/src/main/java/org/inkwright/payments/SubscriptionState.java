package org.inkwright.payments;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A subscription at one moment.
///
/// @param customer the provider's id of who pays
/// @param order the id of the order that began it; empty for one that is not ours
/// @param plan what is paid for, and what comes after
/// @param asOf the moment, by the provider's clock, in whole seconds. Of two states the later one
///   counts; of the same second, neither is known to be the later one: ask [Payments#subscription]
public record SubscriptionState(
        String id, String customer, String order, Status status, Plan plan, Instant asOf) {
    /// Whether it is paid.
    public enum Status {
        /// The first payment is awaited.
        INCOMPLETE,
        /// The first payment never came.
        INCOMPLETE_EXPIRED,
        /// Paid, or within a time that costs nothing.
        ACTIVE,
        /// The last invoice is not paid; it is tried again.
        PAST_DUE,
        /// The last invoice is not paid and is not tried again.
        UNPAID,
        /// It rests.
        PAUSED,
        /// It is over.
        CANCELED,
        /// What only a newer provider knows.
        OTHER
    }

    /// Which plan counts, until when, and what comes then.
    ///
    /// @param product the id of the offer that counts until the end of the period
    /// @param price what the next invoice takes for a month, which is the price of what comes then
    /// @param start when the period that is paid began
    /// @param end when it ends, or ended
    /// @param next what happens then
    public record Plan(String product, MoneySum price, Instant start, Instant end, Next next) {}

    /// What happens at the end of the period.
    ///
    /// @param product the id of the offer that comes; null when it ends
    /// @param ends when it was decided to end, which can differ from the end of the period; null
    ///   when it goes on
    public record Next(@Nullable String product, @Nullable Instant ends) {
        /// The id of the offer that comes, if it goes on.
        public Optional<String> goesOnAs() {
            return Optional.ofNullable(product);
        }

        /// When it ends, if it was cancelled.
        public Optional<Instant> endsAt() {
            return Optional.ofNullable(ends);
        }
    }
}
