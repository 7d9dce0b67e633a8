package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.WritingDay;

/// A row of `writing_day`.
@Entity(name = "WritingDay")
class WritingDayRow {
    @EmbeddedId Key id;
    int added;
    int removed;

    @SuppressWarnings("NullAway.Init")
    WritingDayRow() {}

    WritingDayRow(Key id) {
        this.id = id;
    }

    void count(int words) {
        added += Math.max(0, words);
        removed += Math.max(0, -words);
    }

    WritingDay day() {
        return new WritingDay(new DraftId(id.draftId), id.onDay, added, removed);
    }

    /// Names a day of a draft.
    @Embeddable
    record Key(UUID draftId, LocalDate onDay) {}
}
