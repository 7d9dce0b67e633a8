package org.inkwright.studio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Estimates how long a recording will still take from how fast it went until now.
///
/// @param fromMillis where in the recording it began
/// @param beganNanos when it began, by [System#nanoTime]
record Pace(long fromMillis, long beganNanos) {
    /// Null while nobody can tell: nothing is done yet, or the recording's length is unknown.
    @Nullable Duration left(long coveredMillis, long totalMillis, long nowNanos) {
        long done = coveredMillis - fromMillis;
        if (done <= 0 || totalMillis <= 0) {
            return null;
        }
        double nanosPerMilli = (double) (nowNanos - beganNanos) / done;
        return Duration.ofNanos(
                Math.round(nanosPerMilli * Math.max(totalMillis - coveredMillis, 0)));
    }
}
