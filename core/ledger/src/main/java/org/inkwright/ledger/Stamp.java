package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// Who, why and when: what every transaction says about itself (rule 5).
///
/// @param at the server's time, see [ServerTime]
public record Stamp(Actor actor, Cause cause, Instant at) {
    /// The same, one step further: what a second transaction of the same cause is stamped with.
    public Stamp step(String what) {
        return new Stamp(actor, cause.step(what), at);
    }

    LedgerTransaction on(TransactionKind kind, List<Posting> postings) {
        return new LedgerTransaction(kind, actor, cause, at, postings);
    }
}
