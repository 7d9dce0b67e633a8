package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.inkwright.manuscript.Word;

/// A row of `word`.
@Entity(name = "Word")
class WordRow {
    @EmbeddedId Key id;
    TimeColumns time;
    String text;

    @Enumerated(EnumType.STRING)
    Word.Timing timing;

    @SuppressWarnings("NullAway.Init")
    WordRow() {}

    WordRow(Key id, Word word) {
        this.id = id;
        time = TimeColumns.of(word.time());
        text = word.text();
        timing = word.timing();
    }

    boolean isIn(SegmentRow segment) {
        return id.segment == segment.id.position();
    }

    Word word() {
        return new Word(text, time.span(), timing);
    }

    /// Names the n-th word of a segment.
    @Embeddable
    record Key(UUID transcriptId, int segment, int position) {}
}
