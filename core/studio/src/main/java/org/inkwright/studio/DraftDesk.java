package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.VariantId;

/// Writing in a draft. Whatever is kept is kept beside what was there, so all of it can be brought
/// back. Each change is durable when the call returns, and told as [StudioEvent.DraftEdited]. Safe
/// to share between threads; calls wait for the disk, so none belongs on the window's thread.
public interface DraftDesk {
    /// The sheet of a chapter: its chosen variant, or a fresh one of the writer's own when it has
    /// none. Empty when there is no such chapter in the draft.
    Optional<Sheet> sheet(DraftId draft, ChapterId chapter);

    /// Keeps a chapter's text, as an editor does while one types; once a second is enough. What
    /// reads as before keeps its sources.
    ///
    /// @param follows number of the revision that the editor's text came from, 0 for none: when
    ///   another window was faster, nothing is kept and nothing overwritten
    Saved keep(Sheet sheet, int follows, String markdown);

    /// The same for a text that brings its sources along, such as a paragraph of another variant.
    Saved keep(Sheet sheet, int follows, SupportedText text);

    /// Takes the last text back, however long ago it was written.
    Saved undo(Sheet sheet, int follows);

    /// Brings back what undo took.
    Saved redo(Sheet sheet, int follows);

    /// Brings back an older revision, as a new one.
    ///
    /// @param number of the older one
    Saved restore(Sheet sheet, int follows, int number);

    /// The history of a sheet without its texts, newest first.
    List<RevisionFacts> history(Sheet sheet);

    /// A revision with its text.
    Optional<Revision> revision(Sheet sheet, int number);

    /// A new variant of the writer's own that reads as this one does now. The chapter keeps both;
    /// the new one counts from now on.
    Sheet branch(Sheet sheet);

    /// Makes another variant the one that counts.
    void choose(DraftId draft, ChapterId chapter, VariantId variant);

    /// Gives the draft another title.
    void retitle(DraftId draft, String title);

    /// Adds an empty chapter.
    ///
    /// @param at its place, from 0; behind the last when it is larger
    /// @return empty when there is no such draft
    Optional<ChapterId> addChapter(DraftId draft, String title, int at);

    /// Gives a chapter another heading.
    void retitle(DraftId draft, ChapterId chapter, String title);

    /// Puts the chapters into another order.
    ///
    /// @param order each chapter of the draft once
    /// @return false, and nothing is changed, when it is not
    boolean reorder(DraftId draft, List<ChapterId> order);

    /// Takes a chapter out; it can be brought back with all it has.
    void remove(DraftId draft, ChapterId chapter);

    /// Brings a removed chapter back to its place.
    void bringBack(DraftId draft, ChapterId chapter);

    /// Keeps the draft as it is under a name.
    SnapshotId snapshot(DraftId draft, String name);

    /// Makes the draft read as it did, by adding only.
    ///
    /// @return false when there is no such snapshot
    boolean restore(SnapshotId snapshot);

    /// Sets how many words the draft is to have; 0 for no goal.
    void aim(DraftId draft, int words);

    /// Sets how many words each day is to have; 0 for no goal.
    void aimEachDay(int words);

    /// What came of keeping a text.
    sealed interface Saved {
        /// It is kept (or was there already) and counts.
        ///
        /// @param number the revision that counts now: what the next text follows
        record Done(int number) implements Saved {}

        /// Somebody was faster: this revision came after the one that was named. Nothing was kept.
        record Outrun(Revision newest) implements Saved {}

        /// There is nothing to undo, to redo or to bring back.
        record Nothing() implements Saved {}
    }
}
