package org.inkwright.manuscript;

/// Where a line comes from.
///
/// @param firstSegment index of the first of the machine's segments that it stands for
/// @param lastSegment index of the last one, inclusive
/// @param state what became of them
public record LineOrigin(int firstSegment, int lastSegment, State state) {
    public LineOrigin {
        Checks.notNegative(firstSegment, "firstSegment");
        Checks.require(lastSegment >= firstSegment, "lastSegment is before firstSegment");
    }

    LineOrigin now(State next) {
        return new LineOrigin(firstSegment, lastSegment, next);
    }

    LineOrigin joinedWith(LineOrigin other, State next) {
        return new LineOrigin(
                Math.min(firstSegment, other.firstSegment),
                Math.max(lastSegment, other.lastSegment),
                next);
    }

    /// What became of the machine's segments.
    public enum State {
        /// As the machine heard it.
        HEARD,
        /// As another model heard it.
        REHEARD,
        /// The writer changed its words, its borders or its times. Its speaker alone does not
        /// count.
        EDITED
    }
}
