package org.inkwright.studio;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a failed call is tried again: twice as long each time, with jitter, so
/// that things which failed together do not come back together.
///
/// @param first the wait after the first failure, on average
/// @param most no wait is longer, on average
/// @param jitter scatters each wait evenly between half and one and a half of itself
record Backoff(Duration first, Duration most, RandomGenerator jitter) {
    /// A call is made at most so many times before it is given up.
    static final int ATTEMPTS = 4;

    private static final int DOUBLINGS = 20;

    static Backoff usual(RandomGenerator jitter) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), jitter);
    }

    Duration after(int failures) {
        long wait = first.toMillis() << Math.min(Math.max(failures - 1, 0), DOUBLINGS);
        long capped = Math.min(wait, most.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + jitter.nextDouble())));
    }
}
