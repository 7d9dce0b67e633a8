package org.inkwright.manuscript;

/// Names a line of an edited transcript for good. It holds while the machine's transcript grows and
/// while other lines are edited, split, merged or removed.
///
/// @param edit number of the edit that made the line; 0 for the machine's lines
/// @param place index of the machine's segment, or the place among the lines that the edit made
public record LineId(int edit, int place) {
    public LineId {
        Checks.notNegative(edit, "edit");
        Checks.notNegative(place, "place");
    }

    /// The name of the line that a segment became.
    public static LineId ofSegment(int index) {
        return new LineId(0, index);
    }

    @Override
    public String toString() {
        return edit + "." + place;
    }
}
