package org.inkwright.desktop.jobs;

import java.time.Duration;
import java.util.Comparator;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.jspecify.annotations.Nullable;

/// A job as the writer sees it.
///
/// @param job the job
/// @param title the title of the source it works on
/// @param timeLeft how long it still takes; null while nobody can tell
public record JobRow(Job job, String title, @Nullable Duration timeLeft) {
    /// The priority that jobs begin with.
    static final int USUAL = 5;

    /// Those that failed on top, then what is at work, what waits in the order of its turn, what is
    /// paused, and what is done, newest first.
    static final Comparator<JobRow> ORDER =
            Comparator.comparingInt(JobRow::rank)
                    .thenComparing(JobRow::inTurn)
                    .thenComparing(row -> row.job().id().value());

    private int rank() {
        return switch (job.state()) {
            case FAILED -> 0;
            case RUNNING -> 1;
            case QUEUED, PENDING -> 2;
            case PAUSED -> 3;
            case COMPLETED, CANCELLED -> 4;
        };
    }

    private static int inTurn(JobRow one, JobRow other) {
        int oldestFirst = one.job.createdAt().compareTo(other.job.createdAt());
        if (!one.waiting()) {
            return -oldestFirst;
        }
        int moreUrgent = Integer.compare(other.job.priority(), one.job.priority());
        return moreUrgent == 0 ? oldestFirst : moreUrgent;
    }

    private boolean waiting() {
        return switch (job.state()) {
            case PENDING, QUEUED -> true;
            case RUNNING, PAUSED, COMPLETED, FAILED, CANCELLED -> false;
        };
    }

    /// Whether it is at work or waits for its turn.
    boolean active() {
        return switch (job.state()) {
            case PENDING, QUEUED, RUNNING -> true;
            case PAUSED, COMPLETED, FAILED, CANCELLED -> false;
        };
    }

    /// Whether it can be held back.
    public boolean canPause() {
        return active();
    }

    /// Whether it can go on after it was held back.
    public boolean canResume() {
        return job.state() == JobState.PAUSED;
    }

    /// Whether it can be stopped.
    public boolean canStop() {
        return !job.state().settled();
    }

    /// Whether it can be tried again.
    public boolean canTryAgain() {
        return switch (job.state()) {
            case FAILED, CANCELLED -> true;
            case PENDING, QUEUED, RUNNING, PAUSED, COMPLETED -> false;
        };
    }

    /// Whether it can be moved forward or back among those that wait.
    public boolean canMove() {
        return switch (job.state()) {
            case PENDING, QUEUED, PAUSED -> true;
            case RUNNING, COMPLETED, FAILED, CANCELLED -> false;
        };
    }
}
