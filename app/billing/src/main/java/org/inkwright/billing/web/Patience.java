package org.inkwright.billing.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets requests wait for something to happen, but only so many at once, and none once the program
/// is told to stop. It looks again and again, since another instance may make it happen. Shared by
/// all threads.
public final class Patience implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    // Somebody's desktops and what they are waiting for; the others are for others.
    private static final int MOST_OF_ONE = 6;

    private final Semaphore places;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param most how many may wait at once
    public Patience(int most) {
        this.places = new Semaphore(most);
    }

    /// Waits until there is something, or until the time is over.
    ///
    /// @param who asks
    /// @param question asked at once, then again and again
    public <T> Optional<T> until(UUID who, Duration most, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        if (answer.isPresent()) {
            return answer;
        }
        Optional<Place> place = place(who);
        if (place.isEmpty()) {
            return answer;
        }
        try (Place waiting = place.orElseThrow()) {
            return waiting.until(most, question);
        }
    }

    /// A place to wait at, if one is free and who asks has not got too many already.
    ///
    /// @param who asks
    public Optional<Place> place(UUID who) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        if (taken.merge(who, 1, Integer::sum) > MOST_OF_ONE) {
            leave(who);
            return Optional.empty();
        }
        return Optional.of(new Place(who));
    }

    private void leave(UUID who) {
        taken.compute(who, (_, many) -> many == null || many == 1 ? null : many - 1);
        places.release();
    }

    /// Lets everybody go who waits.
    @Override
    public void close() {
        over.set(true);
    }

    /// A place to wait at, until it is closed. Belongs to one thread.
    public final class Place implements AutoCloseable {
        private final AtomicBoolean left = new AtomicBoolean();

        private final UUID who;

        private Place(UUID who) {
            this.who = who;
        }

        /// Waits until there is something, or until the time is over.
        public <T> Optional<T> until(Duration most, Supplier<Optional<T>> question) {
            long begun = System.nanoTime();
            Optional<T> answer = question.get();
            while (answer.isEmpty() && !isOver() && System.nanoTime() - begun < most.toNanos()) {
                LockSupport.parkNanos(LOOK.toNanos());
                answer = question.get();
            }
            return answer;
        }

        /// Whether nobody may wait any more.
        public boolean isOver() {
            return over.get() || Thread.currentThread().isInterrupted();
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(who);
            }
        }
    }
}
