package org.inkwright.billing.ledger;

import org.inkwright.ledger.Admission;
import org.inkwright.ledger.Hold;

/// What came of asking for a hold.
public sealed interface HoldOpening {
    /// The act may begin.
    ///
    /// @param hold what is reserved
    record Opened(Hold hold) implements HoldOpening {}

    /// There is a hold of that id; nothing more was reserved.
    ///
    /// @param hold as it stands
    record Existing(Hold hold) implements HoldOpening {}

    /// The act may not begin; nothing was reserved.
    ///
    /// @param why too little, tied up or in debt
    record Refused(Admission why) implements HoldOpening {}

    /// The id is another owner's, or that of a hold over another amount; nothing was reserved, and
    /// nothing is told of the other.
    record Taken() implements HoldOpening {}
}
