package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.KeptEdit;

/// A row of `transcript_edit`.
@Entity(name = "TranscriptEdit")
class EditRow {
    @EmbeddedId Key id;
    String kind;

    @Column(length = Length.LONG32)
    String payload;

    Instant at;

    @SuppressWarnings("NullAway.Init")
    EditRow() {}

    EditRow(UUID transcript, KeptEdit kept) {
        id = new Key(transcript, kept.number());
        EditJson.Written written = EditJson.write(kept.edit());
        kind = written.kind();
        payload = written.payload();
        at = kept.at();
    }

    KeptEdit kept() {
        return new KeptEdit(id.number, EditJson.read(new EditJson.Written(kind, payload)), at);
    }

    /// Names the n-th edit of a transcript, from 1.
    @Embeddable
    record Key(UUID transcriptId, int number) {}
}
