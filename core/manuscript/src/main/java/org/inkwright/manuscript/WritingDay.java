package org.inkwright.manuscript;

import java.time.LocalDate;

/// How much was written in a draft on one day.
///
/// @param draft which draft
/// @param day the day where the writer is
/// @param added how many words were added
/// @param removed how many were taken away
public record WritingDay(DraftId draft, LocalDate day, int added, int removed) {
    public WritingDay {
        Checks.notNegative(added, "added");
        Checks.notNegative(removed, "removed");
    }
}
