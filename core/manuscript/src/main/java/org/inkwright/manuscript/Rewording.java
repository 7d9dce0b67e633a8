package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries the timed words of a line over to its new text.
final class Rewording {
    private final Wording old;
    private final String text;
    private final List<Token> before;
    private final List<Token> now;
    private final int[] matches;

    Rewording(Wording old, String text) {
        this.old = old;
        this.text = text;
        before = Token.of(old.text());
        now = Token.of(text);
        matches = TokenMatch.of(before, now);
    }

    Wording made() {
        List<LineWord> kept = new ArrayList<>();
        int first = 0;
        for (LineWord word : old.words()) {
            while (before.get(first).end() <= word.start()) {
                first++;
            }
            int last = first;
            while (last + 1 < before.size() && before.get(last + 1).start() < word.end()) {
                last++;
            }
            LineWord moved = together(first, last) ? moved(word, first, last) : null;
            if (moved != null) {
                kept.add(moved);
            }
        }
        return new Wording(text, kept);
    }

    private boolean together(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (matches[i] < 0 || matches[i] - matches[first] != i - first) {
                return false;
            }
        }
        return true;
    }

    private @Nullable LineWord moved(LineWord word, int first, int last) {
        int oldStart = before.get(first).start();
        int oldEnd = before.get(last).end();
        int newStart = now.get(matches[first]).start();
        int newEnd = now.get(matches[last]).end();
        boolean same =
                oldEnd - oldStart == newEnd - newStart
                        && old.text().regionMatches(oldStart, text, newStart, oldEnd - oldStart);
        if (same) {
            return word.movedBy(newStart - oldStart);
        }
        // Such as another comma behind it, or a capital: still the word that was heard.
        if (word.start() == oldStart && word.end() == oldEnd) {
            Word heard = word.word();
            String spelt = text.substring(newStart, newEnd);
            return new LineWord(newStart, newEnd, new Word(spelt, heard.time(), heard.timing()));
        }
        return null;
    }
}
