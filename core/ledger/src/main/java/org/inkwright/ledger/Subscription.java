package org.inkwright.ledger;

import java.time.Instant;

/// What is known of a user's subscription.
public sealed interface Subscription {
    /// There is none.
    record None() implements Subscription {}

    /// It is paid.
    ///
    /// @param plan the id of the plan that counts now: an upgrade is put here at once
    /// @param paidUntil the end of the period that was paid
    /// @param next what happens then
    record Paid(String plan, Instant paidUntil, Next next) implements Subscription {}

    /// An invoice was not paid.
    ///
    /// @param since when that became known
    record PastDue(String plan, Instant since) implements Subscription {}

    /// What happens at the end of a paid period.
    sealed interface Next {
        /// It goes on.
        record Renews() implements Next {}

        /// It goes on as a lower plan.
        ///
        /// @param plan its id
        record Becomes(String plan) implements Next {}

        /// It was cancelled.
        record Ends() implements Next {}
    }
}
