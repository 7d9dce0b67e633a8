package org.inkwright.desktop.library;

import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryItem;

/// What a thing of the library is, in one short line.
final class ItemWords {
    private final Texts texts = Texts.of(ItemWords.class);
    private final SourceWords sources = new SourceWords();

    String line(ItemRow row, SourceState source) {
        LibraryItem item = row.item();
        if (row.draft() == null) {
            return sources.line(source);
        }
        return item.state() == ItemState.WRITING
                ? texts.text("line.draft-growing", item.size().words())
                : texts.text("line.draft", item.size().words());
    }
}
