package org.inkwright.studio;

import java.util.List;
import java.util.stream.IntStream;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.steps.Form;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;

/// Plans a draft from a transcript and begins it.
final class OutlineStage implements Stage {
    private final Books books;
    private final Planner extractive;
    private final Planner model;
    private final Ids ids;

    /// @param extractive plans where no text model is named
    /// @param model plans where one is
    OutlineStage(Books books, Planner extractive, Planner model, Ids ids) {
        this.books = books;
        this.extractive = extractive;
        this.model = model;
        this.ids = ids;
    }

    @Override
    public Outcome run(Attempt attempt) {
        Manuscript manuscript = books.read(unit -> Manuscript.read(unit, attempt));
        if (manuscript.passages().all().isEmpty()) {
            return Outcome.failed(TranscribeStage.NO_SPEECH, "nobody speaks in the recording");
        }
        books.update(change -> attempt.progress(change, 0, "outlining", null));
        Planner planner = attempt.plan().hand() == null ? extractive : model;
        return switch (planner.plan(attempt, manuscript)) {
            case Planner.Planned planned -> {
                books.update(change -> keep(change, attempt, manuscript, planned));
                yield new Outcome.Done();
            }
            case Planner.Unplanned(var outcome) -> outcome;
        };
    }

    private void keep(
            Change change, Attempt attempt, Manuscript manuscript, Planner.Planned planned) {
        var outline =
                new Outline(
                        new OutlineId(ids.next()),
                        manuscript.transcript().id(),
                        planned.plan().title(),
                        planned.plan().topics().stream()
                                .map(topic -> entry(topic, manuscript.passages()))
                                .toList(),
                        attempt.now());
        var front = new FrontMatter(outline.title(), planned.language(), "", null);
        var draft =
                new Draft(
                        new DraftId(ids.next()),
                        manuscript.source().id(),
                        outline.id(),
                        front,
                        attempt.now());
        change.unit().drafts().add(outline);
        change.unit().drafts().add(draft);
        chapters(draft.id(), outline.entries()).forEach(change.unit().drafts()::add);
        tagPlatform(change, attempt, draft.id());
        change.unit().runs().link(attempt.job().subject().run(), draft.id());
        planned.ending().accept(change);
        change.tell(new StudioEvent.DraftBegun(draft.source(), draft.id(), outline));
        if (attempt.plan().last() == PipelineSettings.Stage.OUTLINE) {
            attempt.complete(change);
        } else {
            attempt.complete(change, JobKind.WRITE, attempt.plan(), draft.id());
        }
    }

    /// So that the library finds films by where they are shown; the writer may take the tag off.
    private static void tagPlatform(Change change, Attempt attempt, DraftId draft) {
        Plan.Hand hand = attempt.plan().hand();
        if (hand != null && hand.commission().form() instanceof Form.Reel reel) {
            var item = new ItemRef.OfDraft(draft);
            change.unit().catalogue().tag(item, reel.platform().title());
        }
    }

    private static OutlineEntry entry(OutlineStep.Topic topic, Passages passages) {
        return new OutlineEntry(
                topic.title(),
                topic.points(),
                passages.span(topic.firstPassage(), topic.lastPassage()));
    }

    private List<Chapter> chapters(DraftId draft, List<OutlineEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(at ->
                        new Chapter(
                                new ChapterId(ids.next()),
                                draft,
                                at,
                                entries.get(at).title(),
                                entries.get(at).span(),
                                null))
                .toList();
    }
}
