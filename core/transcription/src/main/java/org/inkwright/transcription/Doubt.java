package org.inkwright.transcription;

/// A stretch of a transcript that is worth listening to again, and why. Times are milliseconds from
/// the start of the recording.
public sealed interface Doubt {
    /// Where it begins.
    long startMillis();

    /// Where it ends.
    long endMillis();

    /// The same words come again and again, as they do when a speech model is caught in a loop.
    ///
    /// @param words how many words the phrase has that is repeated
    /// @param times how often it comes
    record Repetition(long startMillis, long endMillis, int words, int times) implements Doubt {}

    /// There are words where the recording is silent.
    ///
    /// @param decibels how loud it is there at its loudest, of full scale
    record Unheard(long startMillis, long endMillis, double decibels) implements Doubt {}

    /// Far more or far fewer letters a second than this recording has elsewhere: something was made
    /// up, or left out.
    ///
    /// @param perSecond letters a second here
    /// @param usual letters a second in the middle of the recording
    record Density(long startMillis, long endMillis, double perSecond, double usual)
            implements Doubt {}

    /// The speech model itself was not sure.
    ///
    /// @param confidence of the least sure word, 0 to 1
    /// @param words how many words
    record Unsure(long startMillis, long endMillis, double confidence, int words)
            implements Doubt {}
}
