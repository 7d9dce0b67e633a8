package org.inkwright.ledger;

import java.util.List;

/// Whether an act may begin under all limits, pools and credits at once: all are taken or none
/// (rule 57).
public sealed interface LimitDecision {
    /// It may; these shares are to be held, and one act counts under every limit.
    record Allowed(List<Share> shares) implements LimitDecision {
        public Allowed {
            shares = List.copyOf(shares);
        }
    }

    /// It may not, and nothing was used up.
    ///
    /// @param hits every limit that was hit
    record Refused(List<LimitHit> hits) implements LimitDecision {
        public Refused {
            hits = List.copyOf(hits);
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("a refusal names what was hit");
            }
        }

        /// What helps against all of it: another plan where one is needed, else money where that
        /// helps, else time.
        public LimitName.Remedy remedy() {
            for (LimitName.Remedy remedy : List.of(LimitName.Remedy.PLAN, LimitName.Remedy.PAY)) {
                if (hits.stream().anyMatch(hit -> hit.name().remedy() == remedy)) {
                    return remedy;
                }
            }
            return LimitName.Remedy.WAIT;
        }
    }
}
