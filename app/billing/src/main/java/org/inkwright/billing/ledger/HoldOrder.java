package org.inkwright.billing.ledger;

import java.time.Duration;
import org.inkwright.ledger.ActPrice;
import org.inkwright.ledger.CreditUse;

/// What is to be reserved for an act.
///
/// @param id the hold's id; the same id again is the same hold
/// @param owner who pays
/// @param most the highest price that the act can come to
/// @param prices the version of the price book
/// @param credits whether credits may pay
/// @param lifetime after how long it expires unless it is renewed
public record HoldOrder(
        String id,
        String owner,
        ActPrice most,
        String prices,
        CreditUse credits,
        Duration lifetime) {
    /// @throws IllegalArgumentException when it would expire at once
    public HoldOrder {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("a hold lasts");
        }
    }
}
