package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;

/// A row of `source`.
@Entity(name = "Source")
class SourceRow {
    @Id UUID id;
    String title;

    @Enumerated(EnumType.STRING)
    SourceKind kind;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    SourceRow() {}

    SourceRow(Source source) {
        id = source.id().value();
        title = source.title();
        kind = source.kind();
        createdAt = source.createdAt();
    }

    Source source() {
        return new Source(new SourceId(id), title, kind, createdAt);
    }
}
