package org.inkwright.manuscript;

/// The piece of a source that supports a piece of text: lines of a transcript and their seconds.
///
/// @param firstSegment index of the first supporting segment
/// @param lastSegment index of the last one, inclusive
/// @param time from the start of the first to the end of the last
public record SourceSpan(int firstSegment, int lastSegment, TimeSpan time) {
    public SourceSpan {
        Checks.notNegative(firstSegment, "firstSegment");
        Checks.require(lastSegment >= firstSegment, "lastSegment is before firstSegment");
    }
}
