package org.inkwright.studio;

import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;

/// Keeping the library tidy. Each change is durable when the call returns, and told as
/// [StudioEvent.LibraryTidied]. Safe to share between threads; calls wait for the disk, so none
/// belongs on the window's thread.
public interface LibraryDesk {
    /// Puts a tag on a thing.
    ///
    /// @param tag blanks at its ends do not count; a blank one does nothing
    void tag(ItemRef item, String tag);

    /// Takes a tag off a thing.
    void untag(ItemRef item, String tag);

    /// Gives a tag another name everywhere; a tag of that name takes it in.
    void renameTag(String tag, String name);

    /// Gives a thing another title. The recording of a source keeps its name, and the titles that a
    /// draft had stay in its history.
    ///
    /// @param title blanks at its ends do not count; a blank one does nothing
    void rename(ItemRef item, String title);

    /// Puts a thing into the trash; the drafts of a source go with it, and what is being done with
    /// it is stopped. Nothing is deleted.
    void discard(ItemRef item);

    /// Takes a thing out of the trash, with what went there together with it.
    void restore(ItemRef item);

    /// Deletes what is in the trash for good, with the recordings that this program made itself.
    /// Files that were brought in stay where they are. The file of a picture goes only when no text
    /// shows it, not even one of a chapter's history.
    ///
    /// @return how many things were deleted
    int emptyTrash();

    /// A new draft like another: its chapters with their newest texts.
    DraftId duplicate(DraftId draft, String title);
}
