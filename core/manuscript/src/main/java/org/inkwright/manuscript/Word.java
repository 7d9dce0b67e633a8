package org.inkwright.manuscript;

/// A spoken word and where it is heard.
///
/// @param text the word with its punctuation
/// @param time where it is heard
/// @param timing whether the time was measured or spread over the segment by length
public record Word(String text, TimeSpan time, Timing timing) {
    public Word {
        Checks.notBlank(text, "text");
    }

    /// Where a word's time comes from.
    public enum Timing {
        MEASURED,
        ESTIMATED
    }
}
