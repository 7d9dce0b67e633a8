package org.inkwright.billing.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.inkwright.ledger.ServerTime;

/// The time of this program: the system's, in microseconds, but it never goes back, not even over a
/// restart (rules 5 and 53). Shared by all threads.
public final class ServerClock implements InstantSource {
    private final InstantSource system;
    private final AtomicReference<Instant> last;

    /// @param system what the system's clock says
    /// @param floor the newest time that was ever kept
    public ServerClock(InstantSource system, Instant floor) {
        this.system = system;
        this.last = new AtomicReference<>(floor);
    }

    @Override
    public Instant instant() {
        Instant now = system.instant().truncatedTo(ChronoUnit.MICROS);
        return last.accumulateAndGet(now, ServerTime::next);
    }
}
