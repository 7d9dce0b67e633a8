package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.SourceId;
import org.jspecify.annotations.Nullable;

/// A row of `draft`. Its front matter is a history of its own, see [FrontMatterRow].
@Entity(name = "Draft")
class DraftRow {
    @Id UUID id;
    UUID sourceId;
    UUID outlineId;
    Instant createdAt;
    @Nullable Integer goalWords;

    @SuppressWarnings("NullAway.Init")
    DraftRow() {}

    DraftRow(Draft draft) {
        id = draft.id().value();
        sourceId = draft.source().value();
        outlineId = draft.outline().value();
        createdAt = draft.createdAt();
    }

    Draft draft(FrontMatter front) {
        return new Draft(
                new DraftId(id),
                new SourceId(sourceId),
                new OutlineId(outlineId),
                front,
                createdAt);
    }
}
