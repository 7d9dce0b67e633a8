package org.inkwright.manuscript;

/// A word of a line whose time is known, and where it stands in the line's text.
///
/// @param start its first character in the line's text, from 0
/// @param end the character after its last
/// @param word the word as it stands there now, with the time at which the machine heard it
public record LineWord(int start, int end, Word word) {
    public LineWord {
        Checks.notNegative(start, "start");
        Checks.require(end > start, "a word is not empty");
    }

    LineWord movedBy(int characters) {
        return new LineWord(start + characters, end + characters, word);
    }
}
