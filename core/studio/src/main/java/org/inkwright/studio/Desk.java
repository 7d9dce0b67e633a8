package org.inkwright.studio;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;

/// Moves jobs on the writer's word, and stops the attempt at them. Safe to share.
final class Desk implements JobDesk {
    /// How many done jobs a list holds at once.
    static final int DONE = 100;

    private static final int OPEN = 10_000;
    private static final Set<JobState> DONE_STATES =
            EnumSet.of(JobState.COMPLETED, JobState.CANCELLED);
    private static final Set<JobState> OPEN_STATES =
            EnumSet.complementOf(EnumSet.copyOf(DONE_STATES));
    private static final Set<JobState> MOVING =
            EnumSet.of(JobState.PENDING, JobState.QUEUED, JobState.RUNNING);

    private final Books books;
    private final ActiveAttempts active;

    Desk(Books books, ActiveAttempts active) {
        this.books = books;
        this.active = active;
    }

    @Override
    public List<Job> list() {
        return books.read(unit ->
                Stream.concat(
                                unit.jobs().in(OPEN_STATES, OPEN).stream(),
                                unit.jobs().in(DONE_STATES, DONE).stream())
                        .sorted(Comparator.comparing(Job::createdAt).reversed())
                        .toList());
    }

    @Override
    public List<Job> older(int shown, int limit) {
        return books.read(unit -> unit.jobs().in(DONE_STATES, shown + limit)).stream()
                .skip(shown)
                .toList();
    }

    @Override
    public Map<JobState, Integer> counts() {
        Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
        OPEN_STATES.forEach(state -> counts.put(state, 0));
        books.read(unit -> unit.jobs().in(OPEN_STATES, OPEN))
                .forEach(job -> counts.merge(job.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean pause(JobId job) {
        return move(job, new JobEvent.Paused());
    }

    @Override
    public boolean resume(JobId job) {
        return move(job, new JobEvent.Resumed());
    }

    @Override
    public boolean cancel(JobId job) {
        return move(job, new JobEvent.Cancelled());
    }

    @Override
    public boolean tryAgain(JobId job) {
        return move(job, new JobEvent.TriedAgain());
    }

    @Override
    public boolean prioritise(JobId id, int priority) {
        return books.change(change ->
                change.unit()
                        .jobs()
                        .job(id)
                        .filter(job -> !job.state().settled())
                        .filter(job -> change.exchange(job, with(job, priority)))
                        .isPresent());
    }

    private static Job with(Job job, int priority) {
        return new Job(
                job.id(), job.kind(), job.subject(), priority, job.status(), job.createdAt());
    }

    @Override
    public int pauseAll() {
        return (int)
                jobs(MOVING).stream().filter(job -> move(job.id(), new JobEvent.Paused())).count();
    }

    @Override
    public int resumeAll() {
        return (int)
                jobs(EnumSet.of(JobState.PAUSED)).stream()
                        .filter(job -> move(job.id(), new JobEvent.Resumed()))
                        .count();
    }

    private List<Job> jobs(Set<JobState> states) {
        return books.read(unit -> unit.jobs().in(states, OPEN));
    }

    @Override
    public Optional<JobTarget> target(JobId id) {
        return books.read(unit -> unit.jobs().job(id).map(job -> target(unit, job)));
    }

    private static JobTarget target(UnitOfWork unit, Job job) {
        SourceId source = job.subject().source();
        DraftId draft =
                job.subject().draft() == null
                        ? unit.runs().run(job.subject().run()).map(Run::draft).orElse(null)
                        : job.subject().draft();
        if (draft != null) {
            return new JobTarget.OfDraft(source, draft);
        }
        return unit.transcripts()
                .newestOf(source)
                .<JobTarget>map(heard -> new JobTarget.OfTranscript(source, heard.id()))
                .orElseGet(() -> new JobTarget.OfSource(source));
    }

    @Override
    public String log(JobId id) {
        return books.read(unit -> unit.jobs().job(id).map(job -> JobLog.of(unit, job)).orElse(""));
    }

    private boolean move(JobId id, JobEvent event) {
        boolean moved =
                books.change(change ->
                        change.unit()
                                .jobs()
                                .job(id)
                                .flatMap(job -> change.move(job, event))
                                .isPresent());
        // None of these events leaves a job running, so an attempt at it is one too many.
        if (moved
                && !event.equals(new JobEvent.Resumed())
                && !event.equals(new JobEvent.TriedAgain())) {
            active.stop(id);
        }
        return moved;
    }
}
