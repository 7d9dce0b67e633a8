package org.inkwright.billing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved, in either direction.
public final class MovedClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public MovedClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    public void move(Duration by) {
        now.updateAndGet(was -> was.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
