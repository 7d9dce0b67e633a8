package org.inkwright.studio;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;

/// Begins runs at their first unfinished stage. Safe to share.
final class RunStarter implements Pipeline {
    private final Books books;
    private final Leases leases;
    private final Ids ids;
    private final Consumer<SpeechModel> ready;

    /// A starter.
    ///
    /// @param ready gets ready to transcribe with a model
    RunStarter(Books books, Leases leases, Ids ids, Consumer<SpeechModel> ready) {
        this.ready = ready;
        this.books = books;
        this.leases = leases;
        this.ids = ids;
    }

    @Override
    public RunId start(SourceId source, PipelineSettings settings) {
        return books.change(
                change -> start(change, source, Plan.of(settings), settings.priority()));
    }

    @Override
    public void expect(SpeechModel model) {
        ready.accept(model);
    }

    RunId start(Change change, SourceId source, Plan plan, int priority) {
        if (change.unit().sources().source(source).isEmpty()) {
            throw new StudioException("source.unknown", "no source " + source);
        }
        Instant now = leases.clock().instant();
        var run = new Run(new RunId(ids.next()), source, null, now, null);
        change.unit().runs().add(run);
        Optional<Transcript> heard =
                Hearing.fitting(change.unit(), source, plan.ear()).filter(Hearing::complete);
        boolean outline = heard.isPresent() && plan.last() != PipelineSettings.Stage.TRANSCRIPT;
        Plan known = heard.map(transcript -> plan.with(transcript.id())).orElse(plan);
        var subject = new JobSubject(run.id(), source, null, known.json());
        JobKind kind = outline ? JobKind.OUTLINE : JobKind.TRANSCRIBE;
        var job = Job.queued(new JobId(ids.next()), kind, subject, priority, now);
        change.add(job);
        if (heard.isPresent() && !outline) {
            passThrough(change, job, now);
        }
        return run.id();
    }

    /// Begins a run that transcribes a source which is still being recorded.
    RunId listen(Change change, SourceId source, PipelineSettings settings) {
        var last =
                new PipelineSettings(
                        PipelineSettings.Stage.TRANSCRIPT,
                        settings.model(),
                        settings.language(),
                        settings.vocabulary(),
                        settings.priority(),
                        null);
        return start(change, source, Plan.of(last), last.priority());
    }

    /// The run asks for nothing that is not there: its job is done without waiting for a lane that
    /// may be busy for hours.
    private void passThrough(Change change, Job job, Instant now) {
        change.move(job, new JobEvent.Started(leases.fresh()))
                .flatMap(running -> change.move(running, new JobEvent.Completed()))
                .ifPresent(done -> change.unit().runs().finish(done.subject().run(), now));
    }
}
