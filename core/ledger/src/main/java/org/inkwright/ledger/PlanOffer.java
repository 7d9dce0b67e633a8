package org.inkwright.ledger;

/// A plan: a pool of generations every month, and limits.
///
/// @param id what subscriptions name; never given to another plan
/// @param name what buyers read
/// @param price of a month; zero for the free plan only
/// @param pool the generations of a month
public record PlanOffer(String id, String name, Money price, Generations pool, PlanLimits limits) {
    /// @throws IllegalArgumentException for a plan without name or with a negative price or pool
    public PlanOffer {
        if (id.isBlank() || name.isBlank() || price.sign() < 0 || pool.sign() < 0) {
            throw new IllegalArgumentException("a plan has a name, a price and a pool");
        }
    }

    /// Whether it costs nothing.
    public boolean isFree() {
        return price.sign() == 0;
    }
}
