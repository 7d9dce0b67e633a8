package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Outline;
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
        Draft draft = unit.drafts().draft(attempt.draft()).orElseThrow(DraftWork::gone);
        Outline outline = unit.drafts().outline(draft.outline()).orElseThrow(DraftWork::gone);
        return new DraftWork(
                draft,
                outline,
                unit.drafts().chapters(draft.id()),
                Passages.of(unit.transcripts().edited(outline.transcript())));
    }

    int thousandths(int partsDone) {
        return 1000 * partsDone / (chapters.size() + FRONT_PARTS);
    }

    private static StudioException gone() {
        return new StudioException("draft.unknown", "the draft or its outline is gone");
    }
}
