package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptWindow;

/// A row of `transcript_window`.
@Entity(name = "TranscriptWindow")
class WindowRow {
    @EmbeddedId Key id;
    long endMs;
    String language;

    @SuppressWarnings("NullAway.Init")
    WindowRow() {}

    WindowRow(UUID transcript, TranscriptWindow window) {
        id = new Key(transcript, window.covered().startMillis());
        endMs = window.covered().endMillis();
        language = window.language();
    }

    TimeSpan covered() {
        return new TimeSpan(id.startMs, endMs);
    }

    /// No two windows of a transcript begin at the same place.
    @Embeddable
    record Key(UUID transcriptId, long startMs) {}
}
