package org.inkwright.kit.internal;

import org.commonmark.node.CustomBlock;

/// A footnote's own words: `[^1]: …` and the indented lines after it.
public final class NoteBlock extends CustomBlock {
    private final String label;

    NoteBlock(String label) {
        this.label = label;
    }

    /// By which it is called.
    public String label() {
        return label;
    }
}
