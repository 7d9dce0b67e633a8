package org.inkwright.manuscript;

/// Where a job is in its life. Only [Job#after] moves a job from one state to another.
public enum JobState {
    /// Waits for its time, after a failure that may pass.
    PENDING,
    /// Ready to run.
    QUEUED,
    /// Held by a worker under a lease.
    RUNNING,
    /// Held back by the writer.
    PAUSED,
    /// Done. Final.
    COMPLETED,
    /// Given up: the dead-letter list. The writer can try again.
    FAILED,
    /// Stopped by the writer. The writer can try again.
    CANCELLED;

    /// Whether the job will not move again by itself.
    public boolean settled() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
