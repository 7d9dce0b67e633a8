package org.inkwright.payments;

/// Another plan for a subscription.
///
/// @param subscription the provider's id
/// @param plan the plan that it becomes
public record PlanChange(String subscription, SoldItem plan, When when) {
    /// When it does.
    public enum When {
        /// At once; what is left of the old plan is set against the new one, and the difference is
        /// paid at once. When that fails, nothing changes and the answer is a refusal.
        AT_ONCE,
        /// At the end of the period that is paid. Until then the old plan counts.
        AT_PERIOD_END
    }
}
