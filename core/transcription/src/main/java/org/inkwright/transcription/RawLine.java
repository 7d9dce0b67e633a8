package org.inkwright.transcription;

import java.util.List;

/// A line as Whisper gave it.
///
/// @param startMillis in the packed sound of its window; where the line before it ended
/// @param endMillis in the packed sound of its window
/// @param text as it came
/// @param words its words; empty where the library does not tell them
record RawLine(long startMillis, long endMillis, String text, List<RawWord> words) {
    RawLine {
        words = List.copyOf(words);
    }

    /// A line without known words.
    RawLine(long startMillis, long endMillis, String text) {
        this(startMillis, endMillis, text, List.of());
    }
}
