package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.jspecify.annotations.Nullable;

/// A row of `run`.
@Entity(name = "Run")
class RunRow {
    @Id UUID id;
    UUID sourceId;
    @Nullable UUID draftId;
    Instant startedAt;
    @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    RunRow() {}

    RunRow(Run run) {
        id = run.id().value();
        sourceId = run.source().value();
        DraftId draft = run.draft();
        draftId = draft == null ? null : draft.value();
        startedAt = run.startedAt();
        finishedAt = run.finishedAt();
    }

    Run run() {
        return new Run(
                new RunId(id),
                new SourceId(sourceId),
                draftId == null ? null : new DraftId(draftId),
                startedAt,
                finishedAt);
    }
}
