package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// Queues what text models are to write. Safe to share.
final class Generations implements Generation {
    private static final int PRIORITY = 5;

    private final Books books;
    private final Leases leases;
    private final Ids ids;
    private final RunStarter starter;

    Generations(Books books, Leases leases, Ids ids, RunStarter starter) {
        this.books = books;
        this.leases = leases;
        this.ids = ids;
        this.starter = starter;
    }

    @Override
    public RunId begin(SourceId source, PipelineSettings settings, Commission commission) {
        Plan plan = Plan.of(settings).by(new Plan.Hand(commission, List.of()));
        return books.change(change -> starter.start(change, source, plan, settings.priority()));
    }

    @Override
    public RunId outline(SourceId source, Commission commission) {
        return books.change(change -> {
            Transcript heard = Hearing.whole(change.unit(), source);
            Plan plan =
                    Plan.writing(
                                    PipelineSettings.Stage.OUTLINE,
                                    new Plan.Hand(commission, List.of()))
                            .with(heard.id());
            return begin(change, JobKind.OUTLINE, source, null, plan);
        });
    }

    @Override
    public RunId write(DraftId id, Commission commission, List<ChapterId> chapters) {
        return books.change(change -> {
            Draft draft =
                    change.unit()
                            .drafts()
                            .draft(id)
                            .orElseThrow(
                                    () -> new StudioException("draft.unknown", "no such draft"));
            var hand =
                    new Plan.Hand(commission, chapters.stream().map(ChapterId::toString).toList());
            Plan plan = Plan.writing(PipelineSettings.Stage.DRAFT, hand);
            return begin(change, JobKind.WRITE, draft.source(), id, plan);
        });
    }

    private RunId begin(
            Change change, JobKind kind, SourceId source, @Nullable DraftId draft, Plan plan) {
        var now = leases.clock().instant();
        var run = new Run(new RunId(ids.next()), source, null, now, null);
        change.unit().runs().add(run);
        if (draft != null) {
            change.unit().runs().link(run.id(), draft);
        }
        var subject = new JobSubject(run.id(), source, draft, plan.json());
        change.add(Job.queued(new JobId(ids.next()), kind, subject, PRIORITY, now));
        return run.id();
    }

    @Override
    public boolean goOn(VariantId variant) {
        return books.change(change -> {
            Optional<Job> last =
                    change.unit()
                            .partials()
                            .of(variant)
                            .map(Partial::run)
                            .map(run -> change.unit().jobs().of(run))
                            .filter(jobs -> !jobs.isEmpty())
                            .map(List::getLast);
            return last.flatMap(job ->
                            change.move(job, new JobEvent.TriedAgain())
                                    .or(() -> change.move(job, new JobEvent.Resumed())))
                    .isPresent();
        });
    }
}
