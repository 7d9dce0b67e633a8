package org.inkwright.payments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved.
final class MovedClock implements InstantSource {
    private final AtomicReference<Instant> now;

    MovedClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    void move(Duration by) {
        now.updateAndGet(was -> was.plus(by));
    }

    void to(Instant then) {
        now.set(then);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
