package org.inkwright.desktop.jobs;

import java.time.Duration;
import org.inkwright.manuscript.Job;
import org.jspecify.annotations.Nullable;

/// A job as the writer sees it.
///
/// @param job the job
/// @param title the title of the source it works on
/// @param timeLeft how long it still takes; null while nobody can tell
public record JobRow(Job job, String title, @Nullable Duration timeLeft) {
    /// Whether it can be held back.
    public boolean canPause() {
        return switch (job.state()) {
            case PENDING, QUEUED, RUNNING -> true;
            case PAUSED, COMPLETED, FAILED, CANCELLED -> false;
        };
    }

    /// Whether it can go on after it was held back.
    public boolean canResume() {
        return switch (job.state()) {
            case PAUSED -> true;
            case PENDING, QUEUED, RUNNING, COMPLETED, FAILED, CANCELLED -> false;
        };
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
}
