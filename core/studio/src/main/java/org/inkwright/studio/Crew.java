package org.inkwright.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.jspecify.annotations.Nullable;

/// The threads that work the queue. Safe to share.
///
/// They are never interrupted: an interrupt inside the library would close its file. They are told
/// to stop, and their attempts are stopped.
final class Crew implements Workers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Books books;
    private final JobQueue queue;
    private final StageRunner runner;
    private final ActiveAttempts active;
    private final Wake wake;
    private final LiveFeed feed;
    private final AtomicReference<@Nullable Shift> shift = new AtomicReference<>();

    Crew(
            Books books,
            JobQueue queue,
            StageRunner runner,
            ActiveAttempts active,
            Wake wake,
            LiveFeed feed) {
        this.books = books;
        this.queue = queue;
        this.runner = runner;
        this.active = active;
        this.wake = wake;
        this.feed = feed;
    }

    @Override
    public void start() {
        begin(null);
    }

    @Override
    public Job work(RunId run) throws InterruptedException {
        boolean begun = begin(run);
        try {
            Job last = awaitStill(run);
            feed.flush();
            return last;
        } finally {
            if (begun) {
                stop();
            }
        }
    }

    private boolean begin(@Nullable RunId only) {
        var next = new Shift(new AtomicBoolean(), new ArrayList<>());
        if (!shift.compareAndSet(null, next)) {
            return false;
        }
        queue.recover();
        next.hire("studio-transcribe", lane(Work.HEARING, only, next));
        next.hire("studio-ask", lane(Work.ASKING, only, next));
        next.hire("studio-write", lane(Work.MAKING, only, next));
        next.hire(
                "studio-housekeeper",
                new Housekeeper(
                        queue,
                        active,
                        wake,
                        () -> next.stopping().get(),
                        only == null ? () -> queue.heedPower(active) : () -> {}));
        return true;
    }

    private Lane lane(Work work, @Nullable RunId only, Shift next) {
        return new Lane(work, only, queue, runner, wake, () -> next.stopping().get());
    }

    private Job awaitStill(RunId run) throws InterruptedException {
        Shift mine = shift.get();
        while (true) {
            long seen = wake.count();
            List<Job> jobs = books.read(unit -> unit.jobs().of(run));
            if (jobs.isEmpty()) {
                throw new StudioException("run.unknown", "no job belongs to run " + run);
            }
            if (jobs.stream().allMatch(Crew::still)) {
                return jobs.getLast();
            }
            if (mine == null || mine.stopping().get()) {
                throw new InterruptedException("the workers were stopped");
            }
            wake.awaitAfter(seen);
        }
    }

    private static boolean still(Job job) {
        return job.state().settled() || job.state() == JobState.PAUSED;
    }

    @Override
    public void stop() {
        Shift ending = shift.get();
        if (ending != null) {
            ending.stopping().set(true);
            active.stopAll();
            wake.signal();
            ending.awaitEnd(active, PATIENCE);
            shift.compareAndSet(ending, null);
        }
    }

    /// The threads between a start and its stop.
    ///
    /// @param stopping whether they were told to end
    /// @param threads all of them
    private record Shift(AtomicBoolean stopping, List<Thread> threads) {
        synchronized void hire(String name, Runnable work) {
            threads.add(Thread.ofPlatform().daemon().name(name).start(work));
        }

        synchronized void awaitEnd(ActiveAttempts active, Duration patience) {
            boolean interrupted = false;
            long end = System.nanoTime() + patience.toNanos();
            for (Thread thread : threads) {
                while (thread.isAlive() && System.nanoTime() < end) {
                    // A lane may have taken a job just before it was told.
                    active.stopAll();
                    try {
                        thread.join(Duration.ofMillis(50));
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
