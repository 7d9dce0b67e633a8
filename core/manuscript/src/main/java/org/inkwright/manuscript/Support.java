package org.inkwright.manuscript;

/// Which part of the source supports a stretch of a revision's text.
///
/// @param start first character of the stretch in the revision's Markdown, from 0
/// @param end the character after its last
/// @param span the supporting part of the source
public record Support(int start, int end, SourceSpan span) {
    public Support {
        Checks.notNegative(start, "start");
        Checks.require(end > start, "a supported stretch is not empty");
    }

    Support movedBy(int characters) {
        return new Support(start + characters, end + characters, span);
    }
}
