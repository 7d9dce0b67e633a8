package org.inkwright.ledger;

import java.time.Duration;

/// How a plan lets a text be written again.
///
/// @param kind how much at once
/// @param fullAPeriod how many whole texts in one period; counts only where they are capped
/// @param cooldown how long to wait before the same text is written again
public record Regeneration(Kind kind, int fullAPeriod, Duration cooldown) {
    /// How much of a text may be written again at once.
    public enum Kind {
        /// A selected passage.
        TARGETED,
        /// The whole text, so many times in a period.
        FULL_CAPPED,
        /// The whole text.
        FULL
    }

    /// @throws IllegalArgumentException for counts or times below zero
    public Regeneration {
        if (fullAPeriod < 0 || cooldown.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }
}
