package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;

/// A row of `usage_event`.
@Entity(name = "UsageEvent")
class UsageEventRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    UsageKind kind;

    long amount;
    UUID sourceId;
    UUID runId;
    Instant at;

    @SuppressWarnings("NullAway.Init")
    UsageEventRow() {}

    UsageEventRow(UsageEvent event) {
        id = event.id().value();
        kind = event.kind();
        amount = event.amount();
        sourceId = event.source().value();
        runId = event.run().value();
        at = event.at();
    }

    UsageEvent event() {
        return new UsageEvent(
                new UsageEventId(id), kind, amount, new SourceId(sourceId), new RunId(runId), at);
    }
}
