package org.inkwright.billing.acts;

import java.util.Locale;
import org.inkwright.ledger.MeteredUse;

/// How an act ended.
///
/// @param outcome in a word
/// @param use what it used; nothing used is nothing charged
public record ActEnd(Outcome outcome, MeteredUse use) {
    /// How an act can end.
    public enum Outcome {
        /// The provider said what was used.
        EXACT,
        /// What was used is an estimate.
        ESTIMATED,
        /// Nothing was charged.
        RELEASED,
        /// More was used than was reserved.
        OVERRUN;

        /// The word in answers.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
