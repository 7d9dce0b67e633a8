package org.inkwright.studio;

import java.util.List;
import org.inkwright.generation.Passage;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WrittenChapter;

/// A draft to be written, with what it is written from.
///
/// @param draft the draft
/// @param outline its plan
/// @param chapters its chapters, written or not
/// @param passages the transcript it is made from
record DraftWork(Draft draft, Outline outline, List<WrittenChapter> chapters, Passages passages) {
    /// Summary and search fields count like a chapter each.
    private static final int FRONT_PARTS = 2;

    static DraftWork read(UnitOfWork unit, Attempt attempt) {
        return of(unit, attempt.draft());
    }

    static DraftWork of(UnitOfWork unit, DraftId id) {
        Draft draft = unit.drafts().draft(id).orElseThrow(DraftWork::gone);
        Outline outline = unit.drafts().outline(draft.outline()).orElseThrow(DraftWork::gone);
        return new DraftWork(
                draft,
                outline,
                unit.drafts().chapters(draft.id()),
                Passages.of(unit.transcripts().edited(outline.transcript())));
    }

    /// The chapters that rest on passages which are still there.
    List<Chapter> planned() {
        return chapters.stream()
                .map(WrittenChapter::chapter)
                .filter(chapter -> !passages.of(chapter).isEmpty())
                .toList();
    }

    /// The draft's plan as it is now: the writer may have changed titles and order since it was
    /// made.
    ///
    /// @param planned its chapters that rest on passages
    org.inkwright.generation.steps.Plan plan(List<Chapter> planned) {
        return new org.inkwright.generation.steps.Plan(
                draft.front().title(), planned.stream().map(this::planned).toList(), List.of());
    }

    private org.inkwright.generation.steps.Plan.Chapter planned(Chapter chapter) {
        List<Passage> its = passages.of(chapter);
        List<String> points =
                outline.entries().stream()
                        .filter(entry -> entry.span().equals(chapter.span()))
                        .findFirst()
                        .map(OutlineEntry::points)
                        .orElse(List.of());
        return new org.inkwright.generation.steps.Plan.Chapter(
                chapter.title(),
                points,
                new org.inkwright.generation.steps.Plan.Stretch(
                        its.getFirst().number(), its.getLast().number()));
    }

    /// Whose answers will do for a chapter: who writes one once more wants another text.
    Recall.Scope scope(Chapter chapter) {
        return isUnwritten(chapter) ? Recall.Scope.ANYBODYS : Recall.Scope.OF_THIS_RUN;
    }

    boolean isUnwritten(Chapter chapter) {
        return chapters.stream()
                .filter(written -> written.chapter().id().equals(chapter.id()))
                .allMatch(written -> written.revision() == null);
    }

    int thousandths(int partsDone) {
        return 1000 * partsDone / (chapters.size() + FRONT_PARTS);
    }

    private static StudioException gone() {
        return new StudioException("draft.unknown", "the draft or its outline is gone");
    }
}
