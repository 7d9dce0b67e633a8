package org.inkwright.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What time is, and how long to wait after failures.
///
/// @param clock tells the time in whole milliseconds: what is kept and read back is equal
/// @param backoff the waits between attempts
record Tempo(InstantSource clock, Backoff backoff) {
    static Tempo of(InstantSource clock, Backoff backoff) {
        return new Tempo(() -> millis(clock), backoff);
    }

    private static Instant millis(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
