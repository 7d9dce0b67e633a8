package org.inkwright.billing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Tells a clock that was set ahead from time that passed, so that nobody who is at work is taken
/// for dead (rule 53): for a while after a jump it says what time it would be without. Shared by
/// all threads.
final class JumpGuard implements InstantSource {
    /// As much is time that passed unseen, while the machine was busy.
    static final Duration HARMLESS = Duration.ofMinutes(1);

    /// Within so long whoever is at work has come to renew, by the new time.
    static final Duration GRACE = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();
    private Instant seen;
    private long seenNanos;
    private Duration ahead = Duration.ZERO;
    private long until;

    /// @param clock the server's time, which never goes back
    /// @param nanos time that passes, whatever clocks are set to
    JumpGuard(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.seen = clock.instant();
        this.seenNanos = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        turn.lock();
        try {
            Instant now = clock.instant();
            long passed = nanos.getAsLong();
            Duration jump = Duration.between(seen, now).minusNanos(passed - seenNanos);
            if (!ahead.isZero() && passed - until >= 0) {
                ahead = Duration.ZERO;
            }
            if (jump.compareTo(HARMLESS) > 0) {
                ahead = ahead.plus(jump);
                until = passed + GRACE.toNanos();
            }
            seen = now;
            seenNanos = passed;
            return now.minus(ahead);
        } finally {
            turn.unlock();
        }
    }
}
