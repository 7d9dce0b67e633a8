package org.inkwright.studio;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads are about to do, with a deadline far beyond what it should take.
final class Eventually {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private Eventually() {}

    /// Looks ever less often: what is looked at costs time that others need to get there.
    static void is(String what, BooleanSupplier holds) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            long waited = System.nanoTime() - begin;
            if (waited > DEADLINE.toNanos()) {
                throw new AssertionError("did not happen: " + what);
            }
            LockSupport.parkNanos(Math.clamp(waited / 10, 2_000_000, 100_000_000));
        }
    }
}
