package org.inkwright.manuscript;

import java.time.Instant;

/// What can happen to a job.
public sealed interface JobEvent {
    /// A worker takes it.
    record Started(Lease lease) implements JobEvent {}

    /// It came further; the lease is renewed with it.
    record Progressed(JobProgress progress, Lease lease) implements JobEvent {}

    /// It is done.
    record Completed() implements JobEvent {}

    /// It failed in a way that may pass; it is tried again from `retryAt` on.
    record Faltered(JobError error, Instant retryAt) implements JobEvent {}

    /// It failed for good, or too often.
    record Failed(JobError error) implements JobEvent {}

    /// Its time has come, or its lease ran out.
    record BecameReady() implements JobEvent {}

    /// The writer holds it back.
    record Paused() implements JobEvent {}

    /// The writer lets it go on.
    record Resumed() implements JobEvent {}

    /// The writer stops it.
    record Cancelled() implements JobEvent {}

    /// The writer wants it tried again.
    record TriedAgain() implements JobEvent {}
}
