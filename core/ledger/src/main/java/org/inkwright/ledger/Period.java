package org.inkwright.ledger;

import java.time.Instant;

/// A stretch of time from its start up to but not at its end.
public record Period(Instant start, Instant end) {
    /// @throws IllegalArgumentException for a stretch without length
    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    /// Whether a moment is in it.
    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
