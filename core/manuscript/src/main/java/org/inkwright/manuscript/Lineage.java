package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// Where a revision stands among those of its variant.
///
/// @param number its number, from 1; the highest counts
/// @param follows number of the revision that its writer had before them; 0 for the first
/// @param repeats number of the older revision whose text it brings back (undo, redo, restore);
///   null for a text of its own
/// @param label what it is, such as `restore` or the writer's own words; empty for plain typing
public record Lineage(int number, int follows, @Nullable Integer repeats, String label) {
    public Lineage {
        Checks.require(number >= 1, "number begins at 1");
        Checks.require(follows >= 0 && follows < number, "a revision follows an older one");
        Checks.require(
                repeats == null || (repeats >= 1 && repeats < number),
                "a revision repeats an older one");
    }

    /// The first of a variant.
    public static Lineage first() {
        return after(0);
    }

    /// A text of its own after another revision.
    ///
    /// @param number the other's number
    public static Lineage after(int number) {
        return new Lineage(number + 1, number, null, "");
    }

    /// A revision that brings an older one back.
    ///
    /// @param number the newest revision's number
    /// @param older number of the one that it repeats
    /// @param label what it is, such as `undo`
    public static Lineage repeating(int number, int older, String label) {
        return new Lineage(number + 1, number, older, label);
    }
}
