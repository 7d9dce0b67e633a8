package org.inkwright.studio;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.inkwright.manuscript.JobId;

/// Keeps time for the queue: makes due jobs ready and renews the leases of those at work. Sleeps
/// until the next of these is needed or the queue changes. For one thread.
final class Housekeeper implements Runnable {
    private static final System.Logger LOG = System.getLogger(Housekeeper.class.getName());
    private static final Duration ROUND = Leases.LENGTH.dividedBy(4);

    private final JobQueue queue;
    private final ActiveAttempts active;
    private final Wake wake;
    private final BooleanSupplier stopping;
    private final Runnable power;

    /// A housekeeper for one shift.
    ///
    /// @param power minds where the machine's power comes from
    Housekeeper(
            JobQueue queue,
            ActiveAttempts active,
            Wake wake,
            BooleanSupplier stopping,
            Runnable power) {
        this.power = power;
        this.queue = queue;
        this.active = active;
        this.wake = wake;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try {
            while (!stopping.getAsBoolean()) {
                long seen = wake.count();
                wake.awaitAfter(seen, tidy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration tidy() {
        try {
            Set<JobId> atWork = active.jobs();
            queue.promoteDue(atWork);
            queue.renew(atWork);
            power.run();
            return queue.untilNext().filter(wait -> wait.compareTo(ROUND) < 0).orElse(ROUND);
        } catch (RuntimeException | Error e) {
            // The edge of this thread: the library failed; the next round may find it well again.
            LOG.log(System.Logger.Level.ERROR, "housekeeping failed: " + e.getClass().getName());
            return ROUND;
        }
    }
}
