package org.inkwright.kit;

/// A stretch of a recording.
///
/// @param fromMillis where it begins
/// @param toMillis where it ends
public record TimeRange(long fromMillis, long toMillis) {
    public TimeRange {
        if (fromMillis < 0 || toMillis < fromMillis) {
            throw new IllegalArgumentException("no stretch: " + fromMillis + " to " + toMillis);
        }
    }
}
