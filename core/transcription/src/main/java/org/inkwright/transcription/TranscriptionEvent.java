package org.inkwright.transcription;

import java.util.List;

/// What a transcription tells as it goes. All times are milliseconds from the start of the
/// recording.
public sealed interface TranscriptionEvent {
    /// The worker is up and the model is loaded.
    ///
    /// @param multilingual whether the model knows more than English
    record Ready(boolean multilingual) implements TranscriptionEvent {}

    /// The spoken language was recognised.
    ///
    /// @param code ISO 639-1
    record LanguageDetected(String code) implements TranscriptionEvent {}

    /// Everything from `fromMillis` to `toMillis` is accounted for; the next window begins at
    /// `toMillis`.
    ///
    /// @param lines what was said, in order; empty where nobody speaks
    record WindowDone(long fromMillis, long toMillis, List<Line> lines)
            implements TranscriptionEvent {
        public WindowDone {
            lines = List.copyOf(lines);
        }
    }

    /// A line of speech, usually a sentence.
    ///
    /// @param startMillis where its sound begins
    /// @param endMillis where it ends; never before its start, never before the line before it
    /// @param text trimmed, not empty
    /// @param words its words in order
    record Line(long startMillis, long endMillis, String text, List<SpokenWord> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /// A word and where it is heard.
    ///
    /// @param measured whether the time was measured, or spread over the line by length
    /// @param confidence how sure the model was, 0 to 1; [#UNKNOWN] when nobody knows
    record SpokenWord(
            String text, long startMillis, long endMillis, boolean measured, double confidence) {
        /// The confidence that nobody knows.
        public static final double UNKNOWN = -1;

        /// A word of unknown confidence.
        public SpokenWord(String text, long startMillis, long endMillis, boolean measured) {
            this(text, startMillis, endMillis, measured, UNKNOWN);
        }
    }
}
