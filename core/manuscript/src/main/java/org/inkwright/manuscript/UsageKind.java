package org.inkwright.manuscript;

/// What is metered, and in which unit.
public enum UsageKind {
    /// Milliseconds of a recording that were transcribed on this machine.
    TRANSCRIBED_MILLIS,
    /// Words that the extractive writer set.
    EXTRACTED_WORDS
}
