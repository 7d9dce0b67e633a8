package org.inkwright.kit.internal;

import org.commonmark.node.CustomNode;

/// The call of a footnote among the words: `[^1]`.
public final class NoteCall extends CustomNode {
    private final String label;

    NoteCall(String label) {
        this.label = label;
    }

    /// By which the footnote is found.
    public String label() {
        return label;
    }
}
