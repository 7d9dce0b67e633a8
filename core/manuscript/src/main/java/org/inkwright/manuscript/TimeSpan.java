package org.inkwright.manuscript;

import java.time.Duration;

/// A stretch of a recording.
///
/// @param startMillis where it begins, in milliseconds from the start of the recording
/// @param endMillis where it ends (exclusive), never before its start
public record TimeSpan(long startMillis, long endMillis) {
    public TimeSpan {
        Checks.notNegative(startMillis, "startMillis");
        Checks.require(endMillis >= startMillis, "endMillis is before startMillis: " + endMillis);
    }

    /// How long it lasts.
    public Duration length() {
        return Duration.ofMillis(endMillis - startMillis);
    }

    /// The smallest span that holds both.
    public TimeSpan joinedWith(TimeSpan other) {
        return new TimeSpan(
                Math.min(startMillis, other.startMillis), Math.max(endMillis, other.endMillis));
    }
}
