package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.JobTarget;
import org.jspecify.annotations.Nullable;

/// A desk that writes down what is asked of it.
public final class FakeJobs implements JobDesk {
    public final List<Job> list = new ArrayList<>();
    public final List<Job> done = new ArrayList<>();
    public final List<String> steps = new ArrayList<>();
    public @Nullable JobTarget target;

    @Override
    public List<Job> list() {
        return List.copyOf(list);
    }

    @Override
    public boolean pause(JobId job) {
        return step("pause", job, new JobEvent.Paused());
    }

    @Override
    public boolean resume(JobId job) {
        return step("resume", job, new JobEvent.Resumed());
    }

    @Override
    public boolean cancel(JobId job) {
        return step("cancel", job, new JobEvent.Cancelled());
    }

    @Override
    public boolean tryAgain(JobId job) {
        return step("again", job, new JobEvent.TriedAgain());
    }

    @Override
    public List<Job> older(int shown, int limit) {
        steps.add("older " + shown);
        return done.stream().limit(limit).toList();
    }

    @Override
    public Map<JobState, Integer> counts() {
        return Map.of();
    }

    @Override
    public boolean prioritise(JobId job, int priority) {
        steps.add("priority " + priority);
        return true;
    }

    @Override
    public int pauseAll() {
        steps.add("pause all");
        return list.size();
    }

    @Override
    public int resumeAll() {
        steps.add("resume all");
        return list.size();
    }

    @Override
    public Optional<JobTarget> target(JobId job) {
        return Optional.ofNullable(target);
    }

    @Override
    public String log(JobId job) {
        return "log of " + job.value();
    }

    private boolean step(String name, JobId id, JobEvent event) {
        steps.add(name);
        Optional<Job> next =
                list.stream()
                        .filter(job -> job.id().equals(id))
                        .findFirst()
                        .flatMap(job -> job.after(event));
        return next.isPresent();
    }
}
