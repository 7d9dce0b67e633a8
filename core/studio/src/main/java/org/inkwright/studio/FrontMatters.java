package org.inkwright.studio;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.FrontMatter;

/// Keeps what is written of a draft's front matter.
final class FrontMatters {
    private FrontMatters() {}

    /// A part of it.
    ///
    /// @param number which part it is, from 1
    /// @param written puts it in
    /// @param ending ends the step that wrote it
    record Part(int number, UnaryOperator<FrontMatter> written, Consumer<Change> ending) {}

    /// Only what was written is put in: the writer may have changed the rest meanwhile.
    static FrontMatter keep(Books books, Attempt attempt, DraftWork work, Part part) {
        return books.change(change -> {
            attempt.held(change);
            FrontMatter now =
                    change.unit()
                            .drafts()
                            .draft(work.draft().id())
                            .map(Draft::front)
                            .orElse(work.draft().front());
            FrontMatter newer = part.written().apply(now);
            change.unit().drafts().add(work.draft().id(), newer);
            part.ending().accept(change);
            int done = work.thousandths(work.chapters().size() + part.number());
            attempt.progress(change, done, "writing", null);
            return newer;
        });
    }
}
