package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Word;

/// A row of `segment`.
@Entity(name = "Segment")
class SegmentRow {
    @EmbeddedId Key id;
    TimeColumns time;
    String text;

    @SuppressWarnings("NullAway.Init")
    SegmentRow() {}

    SegmentRow(UUID transcript, Segment segment) {
        id = new Key(transcript, segment.index());
        time = TimeColumns.of(segment.time());
        text = segment.text();
    }

    Segment segment(List<Word> words) {
        return new Segment(id.position, time.span(), text, words);
    }

    /// Names the n-th segment of a transcript.
    @Embeddable
    record Key(UUID transcriptId, int position) {}
}
