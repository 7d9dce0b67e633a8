package org.inkwright.manuscript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The part of a job that changes.
///
/// @param state where it is in its life
/// @param attempts how often it was started since it was last (re)queued by the writer
/// @param nextAttemptAt when a pending job becomes ready
/// @param progress how far it is
/// @param error why it last failed; null when it did not
/// @param lease who runs it; null unless running
public record JobStatus(
        JobState state,
        int attempts,
        Instant nextAttemptAt,
        JobProgress progress,
        @Nullable JobError error,
        @Nullable Lease lease) {
    public JobStatus {
        Checks.notNegative(attempts, "attempts");
        Checks.require(
                (state == JobState.RUNNING) == (lease != null),
                "exactly a running job has a lease");
    }
}
