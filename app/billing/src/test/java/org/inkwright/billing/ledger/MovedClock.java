package org.inkwright.billing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved or set, in either direction.
public final class MovedClock implements InstantSource {
    private final AtomicReference<Instant> now;
    private final AtomicLong passed = new AtomicLong();

    public MovedClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /// Lets time pass; back, the clock is set.
    public void move(Duration by) {
        if (!by.isNegative()) {
            passed.addAndGet(by.toNanos());
        }
        set(by);
    }

    /// Sets it ahead or back, while no time passes.
    public void set(Duration by) {
        now.updateAndGet(was -> was.plus(by));
    }

    /// The time that passed.
    long nanos() {
        return passed.get();
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
