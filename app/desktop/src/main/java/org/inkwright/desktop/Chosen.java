package org.inkwright.desktop;

import org.inkwright.desktop.library.ItemRow;
import org.inkwright.desktop.library.SourceRow;
import org.inkwright.manuscript.DraftId;
import org.jspecify.annotations.Nullable;

/// What the writer has chosen in the library.
///
/// @param draft null for the newest of the source
record Chosen(SourceRow source, @Nullable DraftId draft) {
    static @Nullable Chosen of(@Nullable ItemRow row) {
        return row == null ? null : new Chosen(row.source(), row.draft());
    }
}
