package org.inkwright.manuscript;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/// Keeps how much is written each day, and how much the writer means to write.
public interface Writing {
    /// Adds to a day.
    ///
    /// @param draft in which draft
    /// @param day the day where the writer is
    /// @param words by how many words the draft became longer; negative when it became shorter
    void wrote(DraftId draft, LocalDate day, int words);

    /// The days from `from` to `to` (both inclusive) on which something was written, all drafts, by
    /// day.
    List<WritingDay> days(LocalDate from, LocalDate to);

    /// The days on which a draft was written, oldest first.
    List<WritingDay> days(DraftId draft);

    /// How many words a draft is to have; empty when the writer set no goal.
    OptionalInt goal(DraftId draft);

    /// Sets the goal of a draft.
    ///
    /// @param words from 1; 0 for no goal
    void setGoal(DraftId draft, int words);

    /// How many words a day is to have; empty when the writer set no goal.
    OptionalInt dayGoal();

    /// Sets the goal of each day.
    ///
    /// @param words from 1; 0 for no goal
    void setDayGoal(int words);
}
