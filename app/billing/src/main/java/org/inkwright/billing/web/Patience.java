package org.inkwright.billing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets requests wait for something to happen, but only so many at once, and none once the program
/// is told to stop. It looks again and again, since another instance may make it happen. Shared by
/// all threads.
public final class Patience implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Semaphore places;
    private final InstantSource clock;
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param most how many may wait at once
    public Patience(InstantSource clock, int most) {
        this.clock = clock;
        this.places = new Semaphore(most);
    }

    /// Waits until there is something, or until the time is over.
    ///
    /// @param question asked at once, then again and again
    public <T> Optional<T> until(Duration most, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        if (answer.isPresent() || !places.tryAcquire()) {
            return answer;
        }
        try {
            Instant end = clock.instant().plus(most);
            while (answer.isEmpty() && !over.get() && clock.instant().isBefore(end)) {
                LockSupport.parkNanos(LOOK.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    return answer;
                }
                answer = question.get();
            }
            return answer;
        } finally {
            places.release();
        }
    }

    /// Lets everybody go who waits.
    @Override
    public void close() {
        over.set(true);
    }
}
