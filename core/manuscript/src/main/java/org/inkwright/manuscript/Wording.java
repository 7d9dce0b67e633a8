package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;

/// What a line says, with the words whose times are known. Times stay with the words that are still
/// there after an edit and are never made up for new ones.
///
/// @param text the text
/// @param words its timed words in order
record Wording(String text, List<LineWord> words) {
    Wording {
        words = List.copyOf(words);
    }

    static Wording of(Segment segment) {
        List<LineWord> words = new ArrayList<>();
        int from = 0;
        for (Word word : segment.words()) {
            int start = segment.text().indexOf(word.text(), from);
            if (start >= 0) {
                from = start + word.text().length();
                words.add(new LineWord(start, from, word));
            }
        }
        return new Wording(segment.text(), words);
    }

    static Wording of(TranscriptLine line) {
        return new Wording(line.text(), line.words());
    }

    /// Another text, in which the words that are still there keep their times.
    Wording reworded(String next) {
        return next.equals(text) ? this : new Rewording(this, next).made();
    }

    /// The text before a character, without the white space at its end.
    Wording before(int character) {
        String part = text.substring(0, character).stripTrailing();
        return new Wording(
                part, words.stream().filter(word -> word.end() <= part.length()).toList());
    }

    /// The text from a character on, without the white space at its beginning.
    Wording from(int character) {
        String part = text.substring(character).stripLeading();
        int start = text.length() - part.length();
        return new Wording(
                part,
                words.stream()
                        .filter(word -> word.start() >= start)
                        .map(word -> word.movedBy(-start))
                        .toList());
    }

    /// This text followed by another, with a space between them where the script has spaces.
    Wording joinedWith(Wording next) {
        boolean close =
                Token.standsAlone(text.codePointBefore(text.length()))
                        || Token.standsAlone(next.text.codePointAt(0));
        String head = close ? text : text + " ";
        List<LineWord> all = new ArrayList<>(words);
        next.words.forEach(word -> all.add(word.movedBy(head.length())));
        return new Wording(head + next.text, all);
    }

    /// The words that fit into a line's new time: those that leave it lose theirs, those that cross
    /// its border are cut there.
    ///
    /// @param shift milliseconds by which every word moves first
    /// @param time the line's new time
    Wording heardIn(long shift, TimeSpan time) {
        List<LineWord> kept = new ArrayList<>();
        for (LineWord one : words) {
            long start = Math.max(one.word().time().startMillis() + shift, time.startMillis());
            long end = Math.min(one.word().time().endMillis() + shift, time.endMillis());
            if (start <= end) {
                var word =
                        new Word(one.word().text(), new TimeSpan(start, end), one.word().timing());
                kept.add(new LineWord(one.start(), one.end(), word));
            }
        }
        return new Wording(text, kept);
    }
}
