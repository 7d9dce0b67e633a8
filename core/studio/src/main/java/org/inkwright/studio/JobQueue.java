package org.inkwright.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;
import org.jspecify.annotations.Nullable;

/// The persisted queue as the workers see it: taking jobs under leases, renewing those, and taking
/// back what is due or was left behind. Safe to share.
final class JobQueue {
    /// What waits while the machine lives on its battery.
    static final Set<JobKind> HEAVY = EnumSet.of(JobKind.TRANSCRIBE);

    private static final int LOOK = 1000;

    private final Books books;
    private final Leases leases;
    private final BatteryGate gate;

    JobQueue(Books books, Leases leases, BatteryGate gate) {
        this.books = books;
        this.leases = leases;
        this.gate = gate;
    }

    /// Takes the best ready job of this work, of one run only when one is named. Who names a run
    /// waits for it, so the battery does not hold that back.
    Optional<Job> take(Work work, @Nullable RunId only) {
        if (only == null && gate.holding() && HEAVY.containsAll(work.kinds())) {
            return Optional.empty();
        }
        Optional<Job> ready =
                books.read(unit -> first(unit.jobs().ready(work.kinds(), LOOK), work, only));
        if (ready.isEmpty() && only != null) {
            ready = books.read(unit -> queued(unit.jobs().of(only), work));
        }
        return ready.flatMap(
                job -> books.change(c -> c.move(job, new JobEvent.Started(leases.fresh()))));
    }

    private static Optional<Job> first(List<Job> jobs, Work work, @Nullable RunId only) {
        return jobs.stream()
                .filter(work::holds)
                .filter(job -> only == null || job.subject().run().equals(only))
                .findFirst();
    }

    private static Optional<Job> queued(List<Job> jobs, Work work) {
        return jobs.stream()
                .filter(job -> job.state() == JobState.QUEUED && work.kinds().contains(job.kind()))
                .filter(work::holds)
                .findFirst();
    }

    /// Takes back the jobs that a dead program left running. A library has one owner at a time, so
    /// whatever another owner runs, nobody runs.
    void recover() {
        books.update(change -> {
            for (Job job : change.unit().jobs().in(Set.of(JobState.RUNNING), LOOK)) {
                if (!leases.holds(job)) {
                    closeSteps(change, job.subject().run());
                    change.move(job, new JobEvent.BecameReady());
                }
            }
        });
    }

    private void closeSteps(Change change, RunId run) {
        var died = new JobError(AskedAgain.DIED, "the program ended before the step did");
        for (Step step : change.unit().runs().steps(run)) {
            if (step.result() == null) {
                var result = new StepResult("", died, leases.clock().instant());
                change.unit().runs().finish(step.id(), result);
            }
        }
    }

    /// Makes the jobs ready whose time has come or whose lease ran out, but for those at work.
    void promoteDue(Set<JobId> atWork) {
        Instant now = leases.clock().instant();
        List<Job> due =
                books.read(unit -> unit.jobs().due(now)).stream()
                        .filter(job -> !atWork.contains(job.id()))
                        .toList();
        if (!due.isEmpty()) {
            books.update(c -> due.forEach(job -> c.move(job, new JobEvent.BecameReady())));
        }
    }

    /// Looks where the power comes from, as long as that matters to somebody, and stops long work
    /// when it has to wait; it goes back to the queue with what it has.
    void heedPower(ActiveAttempts active) {
        if ((gate.holding() || heavyWork()) && gate.look()) {
            active.stop(HEAVY);
        }
    }

    private boolean heavyWork() {
        return books
                .read(unit -> unit.jobs().in(EnumSet.of(JobState.QUEUED, JobState.RUNNING), LOOK))
                .stream()
                .anyMatch(job -> HEAVY.contains(job.kind()));
    }

    /// Renews the leases of jobs at work that are past half of their time.
    void renew(Set<JobId> atWork) {
        if (!atWork.isEmpty()) {
            books.update(change -> atWork.forEach(id -> renew(change, id)));
        }
    }

    private void renew(Change change, JobId id) {
        Instant half = leases.clock().instant().plus(Leases.LENGTH.dividedBy(2));
        change.unit()
                .jobs()
                .job(id)
                .filter(job -> job.state() == JobState.RUNNING && leases.holds(job))
                .filter(job -> endsBefore(job, half))
                .ifPresent(job -> renew(change, job));
    }

    private void renew(Change change, Job job) {
        // Nobody needs to hear of it: what the listeners see of the job is the same.
        job.after(new JobEvent.Progressed(job.status().progress(), leases.fresh()))
                .ifPresent(next -> change.unit().jobs().replace(job, next));
    }

    private static boolean endsBefore(Job job, Instant moment) {
        var lease = job.status().lease();
        return lease != null && lease.until().isBefore(moment);
    }

    /// How long until the next pending job is ready; empty when none is pending.
    Optional<Duration> untilNext() {
        Instant now = leases.clock().instant();
        return books.read(unit -> unit.jobs().in(Set.of(JobState.PENDING), LOOK)).stream()
                .map(job -> job.status().nextAttemptAt())
                .min(Instant::compareTo)
                .map(at -> Duration.between(now, at).plusMillis(1))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }
}
