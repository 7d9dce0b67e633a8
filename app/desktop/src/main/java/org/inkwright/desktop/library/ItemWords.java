package org.inkwright.desktop.library;

import java.util.List;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryPage.Range;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// What a thing of the library is, in one short line.
final class ItemWords {
    private static final int BEFORE = 24;
    private static final int ABOUT = 88;

    private final Texts texts = Texts.of(ItemWords.class);
    private final SourceWords sources = new SourceWords();

    /// @param source where the source is that it belongs to; null for a picture
    String line(ItemRow row, @Nullable SourceState source) {
        LibraryItem item = row.item();
        PictureFile picture = item.size().picture();
        if (picture != null || source == null) {
            return picture == null || picture.width() == 0
                    ? texts.text("line.picture-unsized")
                    : texts.text("line.picture", picture.width(), picture.height());
        }
        if (row.draft() == null) {
            return sources.line(source);
        }
        return item.state() == ItemState.WRITING
                ? texts.text("line.draft-growing", item.size().words())
                : texts.text("line.draft", item.size().words());
    }

    /// So much of an excerpt as three lines hold, from a little before the first hit.
    static LibraryPage.Excerpt aroundTheFirstHit(LibraryPage.Excerpt found) {
        String text = found.text();
        int first = found.hits().isEmpty() ? 0 : found.hits().getFirst().start();
        int space = first <= BEFORE ? -1 : text.indexOf(' ', first - BEFORE);
        int whole = space < 0 || space >= first ? first : space + 1;
        int from = first <= BEFORE ? 0 : whole;
        int end = Math.min(text.length(), from + ABOUT);
        String lead = from == 0 ? "" : "…";
        List<Range> hits =
                found.hits().stream()
                        .filter(hit -> hit.start() >= from && hit.end() <= end)
                        .map(hit ->
                                new Range(
                                        hit.start() - from + lead.length(),
                                        hit.end() - from + lead.length()))
                        .toList();
        String tail = end == text.length() ? "" : "…";
        return new LibraryPage.Excerpt(lead + text.substring(from, end) + tail, hits);
    }
}
