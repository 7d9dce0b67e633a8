package org.inkwright.manuscript;

import java.time.Instant;

/// An edit of a transcript as it is kept.
///
/// @param number its number within the transcript, from 1
/// @param edit what was done
/// @param at when
public record KeptEdit(int number, TranscriptEdit edit, Instant at) {
    public KeptEdit {
        Checks.require(number >= 1, "number begins at 1");
    }
}
