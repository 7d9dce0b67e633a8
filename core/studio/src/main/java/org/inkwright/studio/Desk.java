package org.inkwright.studio;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;

/// Moves jobs on the writer's word, and stops the attempt at them. Safe to share.
final class Desk implements JobDesk {
    private static final int OPEN = 10_000;
    private static final int DONE = 100;
    private static final Set<JobState> DONE_STATES =
            EnumSet.of(JobState.COMPLETED, JobState.CANCELLED);
    private static final Set<JobState> OPEN_STATES =
            EnumSet.complementOf(EnumSet.copyOf(DONE_STATES));

    private final Books books;
    private final ActiveAttempts active;

    Desk(Books books, ActiveAttempts active) {
        this.books = books;
        this.active = active;
    }

    @Override
    public List<Job> list() {
        return books.read(unit ->
                Stream.concat(
                                unit.jobs().in(OPEN_STATES, OPEN).stream(),
                                unit.jobs().in(DONE_STATES, DONE).stream())
                        .sorted(Comparator.comparing(Job::createdAt).reversed())
                        .toList());
    }

    @Override
    public boolean pause(JobId job) {
        return move(job, new JobEvent.Paused());
    }

    @Override
    public boolean resume(JobId job) {
        return move(job, new JobEvent.Resumed());
    }

    @Override
    public boolean cancel(JobId job) {
        return move(job, new JobEvent.Cancelled());
    }

    @Override
    public boolean tryAgain(JobId job) {
        return move(job, new JobEvent.TriedAgain());
    }

    private boolean move(JobId id, JobEvent event) {
        boolean moved =
                books.change(change ->
                        change.unit()
                                .jobs()
                                .job(id)
                                .flatMap(job -> change.move(job, event))
                                .isPresent());
        // None of these events leaves a job running, so an attempt at it is one too many.
        if (moved
                && !event.equals(new JobEvent.Resumed())
                && !event.equals(new JobEvent.TriedAgain())) {
            active.stop(id);
        }
        return moved;
    }
}
