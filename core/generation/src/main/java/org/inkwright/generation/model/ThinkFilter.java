package org.inkwright.generation.model;

/// Leaves out what a model thinks aloud at the beginning of its answer, between `<think>` and
/// `</think>`. For one answer, on one thread.
final class ThinkFilter {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private enum State {
        BEFORE,
        THINKING,
        ANSWERING
    }

    private final StringBuilder held = new StringBuilder();
    private State state = State.BEFORE;

    /// What of the next piece belongs to the answer.
    String pass(String piece) {
        if (state == State.ANSWERING) {
            return piece;
        }
        held.append(piece);
        if (state == State.BEFORE) {
            String seen = held.toString().stripLeading();
            if (seen.length() < OPEN.length() && OPEN.startsWith(seen)) {
                return "";
            }
            if (!seen.startsWith(OPEN)) {
                return release();
            }
            state = State.THINKING;
        }
        int close = held.indexOf(CLOSE);
        if (close < 0) {
            // Only the end can still become a closing mark.
            held.delete(0, Math.max(0, held.length() - CLOSE.length()));
            return "";
        }
        held.delete(0, close + CLOSE.length());
        return release().stripLeading();
    }

    /// What was held back although the answer ended.
    String rest() {
        return state == State.BEFORE ? release() : "";
    }

    private String release() {
        state = State.ANSWERING;
        String text = held.toString();
        held.setLength(0);
        return text;
    }
}
