package org.inkwright.kit.internal;

/// A text that can be read only so often: a regular expression that backtracks without end runs
/// into the limit. Counting reads needs no clock and ends at the same place on every machine.
public final class LimitedText implements CharSequence {
    private static final long FREE_READS = 100_000_000;
    private static final long READS_PER_UNIT = 100;

    private final String text;
    private long left;

    private LimitedText(String text) {
        this.text = text;
        this.left = FREE_READS + READS_PER_UNIT * text.length();
    }

    /// A text for one search.
    public static LimitedText of(String text) {
        return new LimitedText(text);
    }

    /// The limit was reached.
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the text was read too often", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
