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
        SourceRow source = row == null ? null : row.source();
        return row == null || source == null ? null : new Chosen(source, row.draft());
    }
}
