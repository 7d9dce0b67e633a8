package org.inkwright.desktop.library;

import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.PictureId;
import org.jspecify.annotations.Nullable;

/// Something in the library as the list shows it, with the source it belongs to.
///
/// @param found the thing, and where it holds what was looked for
/// @param source the source itself, or the one that the draft was made from; null for a picture
public record ItemRow(LibraryPage.Found found, @Nullable SourceRow source) {
    /// The thing.
    public LibraryItem item() {
        return found.item();
    }

    /// Which thing.
    public ItemRef ref() {
        return item().ref();
    }

    /// The picture; null when it is none.
    public @Nullable PictureId picture() {
        return ref() instanceof ItemRef.OfPicture(PictureId id) ? id : null;
    }

    /// The draft; null when it is none.
    public @Nullable DraftId draft() {
        return ref() instanceof ItemRef.OfDraft(DraftId id) ? id : null;
    }
}
