package org.inkwright.generation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The machine's own time. One thread of its own watches the limits of all answers.
public final class SystemPacing implements Pacing, AutoCloseable {
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor timer;

    /// @param clock tells the time of day
    public SystemPacing(InstantSource clock) {
        this.clock = clock;
        this.timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("model-limits").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration length, StopSignal stop) throws InterruptedException {
        var over = new CountDownLatch(1);
        try (var _ = stop.onStop(over::countDown)) {
            var _ = over.await(length.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public StopSignal.Registration after(Duration length, Runnable action) {
        Future<?> planned = timer.schedule(action, length.toMillis(), TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// Ends the watching thread.
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
