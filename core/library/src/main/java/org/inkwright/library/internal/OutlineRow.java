package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.TranscriptId;

/// A row of `outline`.
@Entity(name = "Outline")
class OutlineRow {
    @Id UUID id;
    UUID transcriptId;
    String title;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    OutlineRow() {}

    OutlineRow(Outline outline) {
        id = outline.id().value();
        transcriptId = outline.transcript().value();
        title = outline.title();
        createdAt = outline.createdAt();
    }

    Outline outline(List<OutlineEntry> entries) {
        return new Outline(
                new OutlineId(id), new TranscriptId(transcriptId), title, entries, createdAt);
    }

    /// A row of `outline_entry`.
    @Entity(name = "OutlineEntry")
    static class EntryRow {
        @EmbeddedId Key id;
        String title;
        List<String> points;
        SpanColumns span;

        @SuppressWarnings("NullAway.Init")
        EntryRow() {}

        EntryRow(Key id, OutlineEntry entry) {
            this.id = id;
            title = entry.title();
            points = entry.points();
            span = SpanColumns.of(entry.span());
        }

        OutlineEntry entry() {
            return new OutlineEntry(title, points, span.span());
        }
    }

    /// Names the n-th entry of an outline.
    @Embeddable
    record Key(UUID outlineId, int position) {}
}
