package org.inkwright.manuscript;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A piece of work in the queue.
///
/// @param id its name for good
/// @param kind what it does
/// @param subject what it is about
/// @param priority from 1 (whenever) to 10 (first)
/// @param status the part that changes
/// @param createdAt when it was put in
public record Job(
        JobId id,
        JobKind kind,
        JobSubject subject,
        int priority,
        JobStatus status,
        Instant createdAt) {
    public Job {
        Checks.require(priority >= 1 && priority <= 10, "priority lies outside 1..10");
    }

    /// A new job, ready to run.
    public static Job queued(
            JobId id, JobKind kind, JobSubject subject, int priority, Instant createdAt) {
        var status = new JobStatus(JobState.QUEUED, 0, createdAt, JobProgress.none(), null, null);
        return new Job(id, kind, subject, priority, status, createdAt);
    }

    /// Where the job is in its life.
    public JobState state() {
        return status.state();
    }

    /// The job after an event: the one function that moves jobs. Empty when the event cannot happen
    /// to a job in this state, which a caller treats as "somebody else was faster".
    public Optional<Job> after(JobEvent event) {
        JobStatus next =
                switch (event) {
                    case JobEvent.Started(Lease lease) -> started(lease);
                    case JobEvent.Progressed(JobProgress progress, Lease lease) ->
                            progressed(progress, lease);
                    case JobEvent.Completed() ->
                            leaving(
                                    JobState.RUNNING,
                                    JobState.COMPLETED,
                                    new JobProgress(1000, ""),
                                    null);
                    case JobEvent.Faltered(JobError error, Instant retryAt) ->
                            faltered(error, retryAt);
                    case JobEvent.Failed(JobError error) ->
                            leaving(JobState.RUNNING, JobState.FAILED, status.progress(), error);
                    case JobEvent.BecameReady() -> becameReady();
                    case JobEvent.Paused() -> held(JobState.PAUSED);
                    case JobEvent.Resumed() ->
                            leaving(
                                    JobState.PAUSED,
                                    JobState.QUEUED,
                                    status.progress(),
                                    status.error());
                    case JobEvent.Cancelled() ->
                            state() == JobState.PAUSED
                                    ? moved(JobState.CANCELLED, status.progress(), status.error())
                                    : held(JobState.CANCELLED);
                    case JobEvent.TriedAgain() -> triedAgain();
                };
        return Optional.ofNullable(next)
                .map(s -> new Job(id, kind, subject, priority, s, createdAt));
    }

    private @Nullable JobStatus started(Lease lease) {
        return state() == JobState.QUEUED
                ? new JobStatus(
                        JobState.RUNNING,
                        status.attempts() + 1,
                        status.nextAttemptAt(),
                        status.progress(),
                        status.error(),
                        lease)
                : null;
    }

    private @Nullable JobStatus progressed(JobProgress progress, Lease lease) {
        return state() == JobState.RUNNING
                ? new JobStatus(
                        JobState.RUNNING,
                        status.attempts(),
                        status.nextAttemptAt(),
                        progress,
                        status.error(),
                        lease)
                : null;
    }

    private @Nullable JobStatus faltered(JobError error, Instant retryAt) {
        return state() == JobState.RUNNING
                ? new JobStatus(
                        JobState.PENDING,
                        status.attempts(),
                        retryAt,
                        status.progress(),
                        error,
                        null)
                : null;
    }

    private @Nullable JobStatus becameReady() {
        return state() == JobState.PENDING || state() == JobState.RUNNING
                ? moved(JobState.QUEUED, status.progress(), status.error())
                : null;
    }

    private @Nullable JobStatus held(JobState next) {
        return switch (state()) {
            case PENDING, QUEUED, RUNNING -> moved(next, status.progress(), status.error());
            case PAUSED, COMPLETED, FAILED, CANCELLED -> null;
        };
    }

    private @Nullable JobStatus triedAgain() {
        return state() == JobState.FAILED || state() == JobState.CANCELLED
                ? new JobStatus(
                        JobState.QUEUED, 0, status.nextAttemptAt(), status.progress(), null, null)
                : null;
    }

    private @Nullable JobStatus leaving(
            JobState from, JobState to, JobProgress progress, @Nullable JobError error) {
        return state() == from ? moved(to, progress, error) : null;
    }

    private JobStatus moved(JobState to, JobProgress progress, @Nullable JobError error) {
        return new JobStatus(to, status.attempts(), status.nextAttemptAt(), progress, error, null);
    }
}
