package org.inkwright.generation.steps;

/// How long a text is wished to be.
public enum TextLength {
    SHORT(250),
    MEDIUM(600),
    LONG(1_200);

    private final int words;

    TextLength(int words) {
        this.words = words;
    }

    /// About how many words a chapter has.
    public int words() {
        return words;
    }
}
