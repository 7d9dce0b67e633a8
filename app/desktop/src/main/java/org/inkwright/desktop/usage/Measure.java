package org.inkwright.desktop.usage;

import org.inkwright.studio.Amounts;

/// What a plot may show.
public enum Measure {
    /// Tokens of text models.
    TOKENS,
    /// Recordings that this computer listened to.
    TRANSCRIBED,
    /// What the tokens cost, all currencies by their numbers.
    COST;

    long of(Amounts amounts) {
        return switch (this) {
            case TOKENS -> amounts.tokens().all();
            case TRANSCRIBED -> amounts.transcribedMillis();
            case COST -> amounts.costMicros().values().stream().mapToLong(Long::longValue).sum();
        };
    }
}
