package org.inkwright.billing.acts;

import java.util.List;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.LimitDecision;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.Shortage;

/// What came of asking for an act.
public sealed interface ActOpening {
    /// It may begin; its lease and its hold are taken.
    ///
    /// @param hold what is reserved
    /// @param most the use that it was reserved for: the cap that the provider is told (rule 68)
    record Begun(Hold hold, MeteredUse most) implements ActOpening {}

    /// It had begun before; nothing more was taken, and nothing is generated a second time.
    ///
    /// @param hold as it stands
    record Known(Hold hold) implements ActOpening {}

    /// It may not begin, and nothing was used up (rule 57).
    ///
    /// @param decision every limit that was hit
    /// @param shortage what pools and credits lack; nothing where they are not the matter
    /// @param credits whether credits may pay
    record Refused(LimitDecision.Refused decision, Shortage shortage, CreditUse credits)
            implements ActOpening {
        /// Every limit that was hit.
        public List<LimitHit> hits() {
            return decision.hits();
        }
    }

    /// The id was used for something else.
    record Taken() implements ActOpening {}

    /// An operator has closed the account.
    record Suspended() implements ActOpening {}

    /// The model is unknown, or the act has no price with it: refused, never free (rule 70).
    record NoPrice() implements ActOpening {}
}
