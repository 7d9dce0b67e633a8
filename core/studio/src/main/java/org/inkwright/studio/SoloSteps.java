package org.inkwright.studio;

import java.time.InstantSource;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UnitOfWork;

/// Keeps single questions about a draft that are no jobs, each as the step of a run of its own.
/// Safe to share.
final class SoloSteps {
    private final Books books;
    private final Ids ids;
    private final InstantSource clock;
    private final StepLedger ledger;

    SoloSteps(Books books, Ids ids, InstantSource clock, StepLedger ledger) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    static Draft draft(UnitOfWork unit, DraftId id) {
        return unit.drafts()
                .draft(id)
                .orElseThrow(() -> new StudioException("draft.unknown", "no such draft"));
    }

    Step begin(Draft draft, StepKind kind, Json input) {
        var run = new Run(new RunId(ids.next()), draft.source(), null, clock.instant(), null);
        var step =
                new Step(
                        new StepId(ids.next()),
                        run.id(),
                        kind,
                        input.text(),
                        run.startedAt(),
                        null);
        books.update(change -> {
            change.unit().runs().add(run);
            change.unit().runs().link(run.id(), draft.id());
            change.unit().runs().add(step);
        });
        return step;
    }

    void end(Step step, EngineChoice engine, StepLedger.End end) {
        books.update(change -> {
            ledger.end(change, step, engine, end);
            change.unit().runs().finish(step.run(), clock.instant());
        });
    }

    void end(Step step, EngineChoice engine, StepLedger.Picture end) {
        books.update(change -> {
            ledger.end(change, step, engine, end);
            change.unit().runs().finish(step.run(), clock.instant());
        });
    }
}
