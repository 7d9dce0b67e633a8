package org.inkwright.studio;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.RunId;
import org.jspecify.annotations.Nullable;

/// Works jobs of one sort, one at a time, until told to stop. For one thread.
final class Lane implements Runnable {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Work work;
    private final @Nullable RunId only;
    private final JobQueue queue;
    private final StageRunner runner;
    private final Wake wake;
    private final BooleanSupplier stopping;

    Lane(
            Work work,
            @Nullable RunId only,
            JobQueue queue,
            StageRunner runner,
            Wake wake,
            BooleanSupplier stopping) {
        this.work = work;
        this.only = only;
        this.queue = queue;
        this.runner = runner;
        this.wake = wake;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try {
            while (!stopping.getAsBoolean()) {
                workOrWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOrWait() throws InterruptedException {
        long seen = wake.count();
        try {
            Optional<Job> job = queue.take(work, only);
            if (job.isPresent()) {
                runner.run(job.get());
                return;
            }
        } catch (RuntimeException | Error e) {
            // The edge of a lane: the library itself failed. What is not kept will be found again
            // when its lease has run out; until then nothing is gained by haste.
            LOG.log(System.Logger.Level.ERROR, "a lane failed: " + e.getClass().getName());
            wake.awaitAfter(wake.count(), AFTER_FAILURE);
            return;
        }
        wake.awaitAfter(seen);
    }
}
