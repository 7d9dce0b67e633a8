package org.inkwright.studio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inkwright.library.LibraryException;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;

/// Runs a taken job through its stage and settles how it ended. Safe to share.
final class StageRunner {
    private static final JobError STOPPED = new JobError("job.stopped", "somebody stopped it");

    /// Ends of a step that say nothing about the call itself.
    private static final Set<String> NOT_ITS_FAULT = Set.of("job.stopped", "program.died");

    private final Map<JobKind, Stage> stages;
    private final Books books;
    private final Leases leases;
    private final Ids ids;
    private final Backoff backoff;
    private final ActiveAttempts active;

    StageRunner(
            Map<JobKind, Stage> stages,
            Books books,
            Leases leases,
            Ids ids,
            Backoff backoff,
            ActiveAttempts active) {
        this.stages = Map.copyOf(stages);
        this.books = books;
        this.leases = leases;
        this.ids = ids;
        this.backoff = backoff;
        this.active = active;
    }

    void run(Job job) {
        var attempt = new Attempt(job, books, leases, ids);
        active.add(attempt);
        try {
            Outcome outcome = outcome(attempt);
            books.update(change -> settle(change, attempt, outcome));
        } finally {
            active.remove(attempt);
        }
    }

    private Outcome outcome(Attempt attempt) {
        Stage stage = stages.get(attempt.job().kind());
        if (stage == null) {
            return Outcome.failed("job.unknown", attempt.job().kind().name());
        }
        try {
            return stage.run(attempt);
        } catch (LostJobException e) {
            return new Outcome.Stopped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Stopped();
        } catch (StudioException e) {
            return Outcome.failed(e.code(), kind(e));
        } catch (LibraryException e) {
            return Outcome.faltered(e.code(), kind(e));
        } catch (RuntimeException | Error e) {
            // The edge of the workers: whatever a stage throws becomes a failed job, never a dead
            // lane. Messages are left out, they may hold the writer's text.
            return Outcome.failed("program.failed", kind(e));
        }
    }

    private static String kind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private void settle(Change change, Attempt attempt, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> {}
            case Outcome.Stopped() -> {
                attempt.fail(change, STOPPED);
                moveIfHeld(change, attempt, new JobEvent.BecameReady());
            }
            case Outcome.Failed(JobError error) -> {
                attempt.fail(change, error);
                moveIfHeld(change, attempt, new JobEvent.Failed(error));
            }
            case Outcome.Faltered(JobError error) -> {
                attempt.fail(change, error);
                moveIfHeld(change, attempt, faltered(change, attempt, error));
            }
        }
    }

    private void moveIfHeld(Change change, Attempt attempt, JobEvent event) {
        change.unit()
                .jobs()
                .job(attempt.job().id())
                .filter(leases::holds)
                .ifPresent(job -> change.move(job, event));
    }

    private JobEvent faltered(Change change, Attempt attempt, JobError error) {
        int failures = failures(change, attempt);
        return failures >= Backoff.ATTEMPTS
                ? new JobEvent.Failed(error)
                : new JobEvent.Faltered(error, attempt.now().plus(backoff.after(failures)));
    }

    /// How often the same call failed in a row since the writer last asked for it. Calls are the
    /// same when their input is; so an attempt that got further than the one before counts anew,
    /// and a long recording is not given up for failures hours apart.
    private static int failures(Change change, Attempt attempt) {
        Step last = attempt.step();
        if (last == null) {
            return attempt.job().status().attempts();
        }
        List<Step> newestFirst =
                change.unit().runs().steps(attempt.job().subject().run()).reversed();
        long same =
                newestFirst.stream()
                        .filter(step -> step.kind() == last.kind())
                        .filter(step -> !NOT_ITS_FAULT.contains(code(step)))
                        .takeWhile(step -> step.input().equals(last.input()))
                        .takeWhile(step -> !code(step).isEmpty())
                        .count();
        return (int) Math.min(same, attempt.job().status().attempts());
    }

    private static String code(Step step) {
        StepResult result = step.result();
        JobError error = result == null ? null : result.error();
        return error == null ? "" : error.code();
    }
}
