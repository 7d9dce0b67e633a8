package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// The changes that redo can bring back, the one that was undone last first.
///
/// @param number the change's number
/// @param change what was done
/// @param earlier the one that was undone before it; null for the first
record Undo(int number, TranscriptEdit.Change change, @Nullable Undo earlier) {
    /// The others of a list.
    static @Nullable Undo without(@Nullable Undo list, int number) {
        if (list == null) {
            return null;
        }
        return list.number == number
                ? list.earlier
                : new Undo(list.number, list.change, without(list.earlier, number));
    }
}
