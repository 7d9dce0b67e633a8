package org.inkwright.studio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Estimates how long something will still take from how fast it went until now.
///
/// @param from where it began, in milliseconds of a recording or bytes of a download
/// @param beganNanos when it began, by [System#nanoTime]
record Pace(long from, long beganNanos) {
    /// Null while nobody can tell: nothing is done yet, or the whole is unknown.
    @Nullable Duration left(long done, long total, long nowNanos) {
        long since = done - from;
        if (since <= 0 || total <= 0) {
            return null;
        }
        double nanosEach = (double) (nowNanos - beganNanos) / since;
        return Duration.ofNanos(Math.round(nanosEach * Math.max(total - done, 0)));
    }
}
