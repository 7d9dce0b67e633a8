package org.inkwright.ledger;

import java.time.Instant;

/// What is to be done with a hold.
public sealed interface HoldRequest {
    /// Charges the act.
    record Settle(ActPrice actual) implements HoldRequest {}

    /// Gives everything back.
    record Release() implements HoldRequest {}

    /// Ends it when its time is over.
    ///
    /// @param at the server's time
    record Expire(Instant at) implements HoldRequest {}

    /// Gives it more time, as long as it is open, whatever the clock says (rule 53).
    ///
    /// @param until never shortens the time
    record Renew(Instant until) implements HoldRequest {}
}
