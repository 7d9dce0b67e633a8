package org.inkwright.billing.plans;

import java.time.Instant;
import java.util.Optional;
import org.inkwright.ledger.Subscription;

/// What the payment provider said last about an account's plan.
///
/// @param id the provider's id of it
/// @param plan the plan that counts now
/// @param status how it stands
/// @param times its moments
/// @param nextPlan the lower plan that it becomes at the end of the paid period
public record KeptSubscription(
        String id, String plan, Status status, Times times, Optional<String> nextPlan) {
    /// How a subscription stands.
    public enum Status {
        /// It is paid and goes on.
        PAID,
        /// An invoice was not paid.
        PAST_DUE,
        /// It is paid and ends with the paid period.
        ENDING,
        /// It is over.
        ENDED
    }

    /// Its moments.
    ///
    /// @param anchor when its first period began
    /// @param paidUntil the end of the period that was paid
    /// @param pastDueSince when it became known that an invoice was not paid
    /// @param askedAt when the provider was asked
    public record Times(
            Instant anchor, Instant paidUntil, Optional<Instant> pastDueSince, Instant askedAt) {}

    Instant anchor() {
        return times.anchor();
    }

    Instant paidUntil() {
        return times.paidUntil();
    }

    Optional<Instant> pastDueSince() {
        return times.pastDueSince();
    }

    Instant askedAt() {
        return times.askedAt();
    }

    /// The same as the rules of the ledger see it.
    Subscription subscription() {
        return switch (status) {
            case ENDED -> new Subscription.None();
            case PAST_DUE ->
                    new Subscription.PastDue(plan, pastDueSince().orElse(times.paidUntil()));
            case ENDING ->
                    new Subscription.Paid(plan, times.paidUntil(), new Subscription.Next.Ends());
            case PAID ->
                    new Subscription.Paid(
                            plan,
                            times.paidUntil(),
                            nextPlan.<Subscription.Next>map(Subscription.Next.Becomes::new)
                                    .orElseGet(Subscription.Next.Renews::new));
        };
    }
}
