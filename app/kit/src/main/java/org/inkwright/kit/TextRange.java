package org.inkwright.kit;

/// A stretch of a text, in UTF-16 units.
///
/// @param from the first unit
/// @param to the unit after the last; equal to `from` when nothing is between
public record TextRange(int from, int to) {
    public TextRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: " + from + " to " + to);
        }
    }

    /// How many units.
    public int length() {
        return to - from;
    }

    /// Whether both have a unit in common.
    public boolean overlaps(TextRange other) {
        return from < other.to && other.from < to;
    }
}
