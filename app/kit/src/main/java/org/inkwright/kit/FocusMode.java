package org.inkwright.kit;

/// How much of the text stays in full ink around the caret.
public enum FocusMode {
    /// All of it.
    OFF,
    /// The paragraph.
    PARAGRAPH,
    /// The sentence.
    SENTENCE
}
