package org.inkwright.ledger;

import java.time.Duration;

/// More for a while: the limits of a higher plan and a pool of its own.
///
/// @param id what orders name
/// @param name what buyers read
/// @param length how long one lasts
/// @param pool the generations that it brings
/// @param limitsOf the id of the plan whose limits count meanwhile
public record BoostOffer(
        String id, String name, Money price, Duration length, Generations pool, String limitsOf) {
    /// @throws IllegalArgumentException for a boost that costs nothing or does not last
    public BoostOffer {
        if (id.isBlank() || name.isBlank() || price.sign() <= 0 || pool.sign() < 0) {
            throw new IllegalArgumentException("a boost has a name, a price and a pool");
        }
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a boost lasts");
        }
    }
}
