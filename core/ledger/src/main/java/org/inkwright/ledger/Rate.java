package org.inkwright.ledger;

import java.math.BigDecimal;

/// What a number of units costs: the writer in credits, us in money.
///
/// @param credits exact, not negative
/// @param cost in whole units of the catalogue's currency, such as dollars; exact, not negative
public record Rate(BigDecimal credits, BigDecimal cost) {
    /// @throws IllegalArgumentException for a rate below zero
    public Rate {
        if (credits.signum() < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("a rate is not negative");
        }
    }
}
