package org.inkwright.desktop.write;

import java.util.Optional;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Sheet;

/// Reads a chapter as it is kept. Blocks; for threads that may wait.
record ChapterReader(Library library, DraftDesk desk) {
    /// Which chapter.
    record Wanted(DraftId draft, ChapterId chapter) {}

    /// A chapter as it is kept.
    ///
    /// @param sheet where it is written; empty when there is no such chapter any more
    /// @param number of its newest revision; 0 for none
    record Read(
            Wanted wanted,
            Optional<Sheet> sheet,
            String title,
            int number,
            String text,
            WriteViewModel.Length length) {}

    Read read(Wanted what) {
        Optional<Sheet> sheet = desk.sheet(what.draft(), what.chapter());
        return library.read(work -> {
            Optional<Revision> newest =
                    sheet.flatMap(found -> work.drafts().newest(found.variant()));
            String kept = newest.map(revision -> revision.text().markdown()).orElse("");
            return new Read(
                    what,
                    sheet,
                    title(work, what),
                    newest.map(Revision::number).orElse(0),
                    kept,
                    WriteViewModel.Length.of(kept));
        });
    }

    private static String title(UnitOfWork work, Wanted what) {
        return work.drafts().chapters(what.draft()).stream()
                .map(written -> written.chapter())
                .filter(chapter -> chapter.id().equals(what.chapter()))
                .map(chapter -> chapter.title())
                .findFirst()
                .orElse("");
    }
}
