package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.kit.internal.MarkdownBlock;
import org.inkwright.kit.internal.MarkdownPage;

/// A Markdown text made ready for the preview. A plain value: make it on any thread, show it on the
/// window's.
public final class PreviewPage {
    private final MarkdownPage page;
    private final List<TextRange> doubts;
    private final List<BesideNote> besides;

    private PreviewPage(MarkdownPage page, List<TextRange> doubts, List<BesideNote> besides) {
        this.page = page;
        this.doubts = List.copyOf(doubts);
        this.besides = List.copyOf(besides);
    }

    /// Reads a text. Any text will do; lines end with `\n`, places count UTF-16 units of it.
    public static PreviewPage of(String text) {
        return new PreviewPage(MarkdownPage.of(text), List.of(), List.of());
    }

    /// The page with stretches underlined by dots.
    public PreviewPage withDoubts(List<TextRange> newDoubts) {
        return new PreviewPage(page, newDoubts, besides);
    }

    /// The page with words in the margin.
    public PreviewPage withBesides(List<BesideNote> newBesides) {
        return new PreviewPage(page, doubts, newBesides);
    }

    MarkdownPage page() {
        return page;
    }

    /// What the preview lays out, one row per block.
    List<PreviewRow> rows() {
        List<PreviewRow> rows = new ArrayList<>();
        for (MarkdownBlock block : page.blocks()) {
            rows.add(new PreviewRow(block, doubtsIn(block), beside(block), page.notes()));
        }
        return rows;
    }

    private List<TextRange> doubtsIn(MarkdownBlock block) {
        if (doubts.isEmpty()) {
            return List.of();
        }
        TextRange whole = new TextRange(block.from(), block.to());
        return doubts.stream()
                .filter(whole::overlaps)
                .map(doubt ->
                        new TextRange(
                                Math.max(doubt.from(), whole.from()) - whole.from(),
                                Math.min(doubt.to(), whole.to()) - whole.from()))
                .toList();
    }

    private String beside(MarkdownBlock block) {
        return besides.stream()
                .filter(note ->
                        note.range().from() >= block.from() && note.range().from() < block.to())
                .map(BesideNote::words)
                .findFirst()
                .orElse("");
    }
}
