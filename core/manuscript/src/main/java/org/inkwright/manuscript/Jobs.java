package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps the job queue.
public interface Jobs {
    /// Puts a job in.
    void add(Job job);

    /// The job of that name.
    Optional<Job> job(JobId id);

    /// Exchanges a job for its next state, if it still is as the caller saw it.
    ///
    /// @return false, and nothing is changed, when it is not
    boolean replace(Job seen, Job next);

    /// Queued jobs of these kinds, highest priority first, then oldest first.
    List<Job> ready(Set<JobKind> kinds, int limit);

    /// Pending jobs whose time has come, and running ones whose lease has run out.
    List<Job> due(Instant now);

    /// The jobs of a run in the order they were put in.
    List<Job> of(RunId run);

    /// Jobs in any of these states, newest first.
    List<Job> in(Set<JobState> states, int limit);
}
