package org.inkwright.billing.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the ledger does by itself: ends holds and lots whose time is over, and recomputes all
/// balances once a day. On threads of its own, until it is closed; no task runs twice at once.
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    // Errands that wait for others must not keep holds from ending.
    private static final int THREADS = 12;
    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final Duration FUNDS = Duration.ofMinutes(1);
    private static final Duration BALANCES = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("upkeep").factory());
    private final Sweeper sweeper;
    private final Reconciliation reconciliation;
    private final AtomicInteger imbalance = new AtomicInteger();

    /// @param sweeper ends what is over
    /// @param reconciliation recomputes
    public Upkeep(Sweeper sweeper, Reconciliation reconciliation) {
        this.sweeper = sweeper;
        this.reconciliation = reconciliation;
    }

    /// Begins.
    public void start() {
        every(HOLDS, sweeper::holds);
        every(FUNDS, sweeper::funds);
        every(
                BALANCES,
                () -> {
                    List<String> differences = reconciliation.differences();
                    imbalance.set(differences.size());
                    report(differences);
                });
    }

    /// How many balances did not agree when they were recomputed last.
    public int imbalance() {
        return imbalance.get();
    }

    /// Does something else again and again, beside its own tasks.
    ///
    /// @param period the pause between two times
    public void also(Duration period, Runnable task) {
        every(period, task);
    }

    /// Lets what runs end, for a while. Nothing is interrupted: an interrupt inside an embedded
    /// database, or while it is copied, would close its file.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the upkeep did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void every(Duration period, Runnable task) {
        var _ =
                threads.scheduleWithFixedDelay(
                        () -> guarded(task), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A task that throws would never run again; the next time may well succeed.
    static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a task of the upkeep failed and is tried again", e);
        }
    }

    static void report(List<String> differences) {
        differences.forEach(difference -> LOG.error("ledger imbalance: {}", difference));
    }
}
