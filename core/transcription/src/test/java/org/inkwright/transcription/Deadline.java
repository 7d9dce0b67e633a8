package org.inkwright.transcription;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what must become true, without guessing how long it takes.
final class Deadline {
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    private Deadline() {}

    /// Waits until a condition holds; fails after two minutes.
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /// Lets some time pass, unless a condition holds earlier.
    static void pass(long millis, BooleanSupplier unless) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end && !unless.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
