package org.inkwright.studio;

import java.time.Duration;
import java.time.Instant;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.jspecify.annotations.Nullable;

/// One attempt at one job by this run of the program. The stage works on one thread; [#stop] may
/// come from any.
final class Attempt {
    private final Job job;
    private final Books books;
    private final Leases leases;
    private final Ids ids;
    private volatile @Nullable Step open;
    private boolean stopped;
    private Runnable stopper = () -> {};

    Attempt(Job job, Books books, Leases leases, Ids ids) {
        this.job = job;
        this.books = books;
        this.leases = leases;
        this.ids = ids;
    }

    Job job() {
        return job;
    }

    Plan plan() {
        return Plan.parse(job.subject().payload());
    }

    DraftId draft() {
        DraftId draft = job.subject().draft();
        if (draft == null) {
            throw new StudioException("job.unreadable", "the job names no draft");
        }
        return draft;
    }

    Instant now() {
        return leases.clock().instant();
    }

    /// What to do when somebody stops the attempt; done at once when that has happened already.
    void onStop(Runnable action) {
        boolean late;
        synchronized (this) {
            stopper = action;
            late = stopped;
        }
        if (late) {
            action.run();
        }
    }

    void stop() {
        Runnable action;
        synchronized (this) {
            stopped = true;
            action = stopper;
        }
        action.run();
    }

    /// @throws LostJobException when somebody stopped the attempt
    void goOn() {
        synchronized (this) {
            if (stopped) {
                throw new LostJobException();
            }
        }
    }

    /// The job as it is now, if it still is this attempt's: every change of a stage begins here.
    ///
    /// @throws LostJobException when it is not
    Job held(Change change) {
        return change.unit()
                .jobs()
                .job(job.id())
                .filter(now -> now.state() == JobState.RUNNING && leases.holds(now))
                .orElseThrow(LostJobException::new);
    }

    void progress(Change change, int thousandths, String label, @Nullable Duration timeLeft) {
        var progress = new JobProgress(Math.clamp(thousandths, 0, 1000), label);
        move(change, new JobEvent.Progressed(progress, leases.fresh()), timeLeft);
    }

    /// The job is done, and with it the run.
    void complete(Change change) {
        completed(change);
        change.unit().runs().finish(job.subject().run(), now());
    }

    /// The job is done; the next stage is queued with the same transaction.
    void complete(Change change, JobKind next, Plan plan, @Nullable DraftId draft) {
        completed(change);
        JobSubject subject = job.subject();
        change.add(
                Job.queued(
                        new JobId(ids.next()),
                        next,
                        new JobSubject(subject.run(), subject.source(), draft, plan.json()),
                        job.priority(),
                        now()));
    }

    private void completed(Change change) {
        move(change, new JobEvent.Completed(), null);
    }

    private void move(Change change, JobEvent event, @Nullable Duration timeLeft) {
        if (change.move(held(change), event, timeLeft).isEmpty()) {
            throw new LostJobException();
        }
    }

    /// Begins a step, kept before the call it stands for.
    void begin(StepKind kind, String input) {
        open = open(kind, input);
    }

    /// Begins a step beside others, kept before the call it stands for. Who begins it ends it, also
    /// when it fails.
    Step open(StepKind kind, String input) {
        var step = new Step(new StepId(ids.next()), job.subject().run(), kind, input, now(), null);
        books.update(change -> {
            held(change);
            change.unit().runs().add(step);
        });
        return step;
    }

    /// Ends the step with what came out, together with what it made.
    void finish(Change change, String output) {
        Step step = open;
        if (step != null) {
            change.unit().runs().finish(step.id(), new StepResult(output, null, now()));
        }
    }

    /// The step that the attempt is at, or was at last; null before the first.
    @Nullable Step step() {
        return open;
    }

    /// Ends the open step, if there is one, with an error.
    void fail(Change change, JobError error) {
        Step step = open;
        if (step != null && isOpen(change, step)) {
            change.unit().runs().finish(step.id(), new StepResult("", error, now()));
        }
    }

    private static boolean isOpen(Change change, Step step) {
        return change.unit().runs().steps(step.run()).stream()
                .anyMatch(kept -> kept.id().equals(step.id()) && kept.result() == null);
    }
}
