package org.inkwright.ledger;

/// What counts for a user at a moment.
///
/// @param plan whose pool is granted
/// @param limits whose limits hold
/// @param because why these limits
public record EffectivePlan(PlanOffer plan, PlanOffer limits, Source because) {
    /// Where limits come from.
    public enum Source {
        /// The plan itself.
        PLAN,
        /// Prepaid credits lift them.
        PREPAID,
        /// A boost lifts them.
        BOOST
    }
}
