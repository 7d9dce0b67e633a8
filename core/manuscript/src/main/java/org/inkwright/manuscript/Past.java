package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// The changes that count, newest first, each with what takes it back.
///
/// @param number the change's number
/// @param change what was done
/// @param patch how to take it back; null when it did nothing
/// @param earlier the one before it; null for the first
record Past(
        int number, TranscriptEdit.Change change, @Nullable Patch patch, @Nullable Past earlier) {
    /// Whether it did anything.
    boolean effective() {
        return patch != null;
    }
}
