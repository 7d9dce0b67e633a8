package org.inkwright.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.JobTarget;

/// The desk of a studio in memory; what no command asks for does nothing.
///
/// @param all its jobs, newest first
/// @param move moves one of them
record FakeDesk(Supplier<List<Job>> all, BiPredicate<JobId, JobEvent> move) implements JobDesk {
    @Override
    public List<Job> list() {
        return all.get();
    }

    @Override
    public boolean pause(JobId job) {
        return move.test(job, new JobEvent.Paused());
    }

    @Override
    public boolean resume(JobId job) {
        return move.test(job, new JobEvent.Resumed());
    }

    @Override
    public boolean cancel(JobId job) {
        return move.test(job, new JobEvent.Cancelled());
    }

    @Override
    public boolean tryAgain(JobId job) {
        return move.test(job, new JobEvent.TriedAgain());
    }

    @Override
    public List<Job> older(int shown, int limit) {
        return List.of();
    }

    @Override
    public Map<JobState, Integer> counts() {
        return Map.of();
    }

    @Override
    public boolean prioritise(JobId job, int priority) {
        return false;
    }

    @Override
    public int pauseAll() {
        return 0;
    }

    @Override
    public int resumeAll() {
        return 0;
    }

    @Override
    public Optional<JobTarget> target(JobId job) {
        return Optional.empty();
    }

    @Override
    public String log(JobId job) {
        return "";
    }
}
