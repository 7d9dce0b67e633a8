package org.inkwright.studio;

import java.time.Duration;

/// A text that refuses to be read for too long: a regular expression can take years on a few lines.
final class HastyText implements CharSequence {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LOOK_EVERY = 1024;

    private final CharSequence text;
    private final long endNanos;
    private int reads;

    HastyText(String text) {
        this(text, System.nanoTime() + PATIENCE.toNanos());
    }

    private HastyText(CharSequence text, long endNanos) {
        this.text = text;
        this.endNanos = endNanos;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads % LOOK_EVERY == 0 && System.nanoTime() > endNanos) {
            throw new TooSlowException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new HastyText(text.subSequence(start, end), endNanos);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// The text was read for too long.
    static final class TooSlowException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
