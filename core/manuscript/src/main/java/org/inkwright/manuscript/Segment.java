package org.inkwright.manuscript;

import java.util.List;

/// A line of a transcript, usually a sentence, as the speech model gave it.
///
/// @param index its place in the transcript, from 0
/// @param time where it is heard
/// @param text what was said, trimmed
/// @param words its words in order; may be empty
public record Segment(int index, TimeSpan time, String text, List<Word> words) {
    public Segment {
        Checks.notNegative(index, "index");
        Checks.notBlank(text, "text");
        words = List.copyOf(words);
    }
}
