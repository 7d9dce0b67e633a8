package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.VariantId;

/// A row of `partial`.
@Entity(name = "Partial")
class PartialRow {
    @Id UUID variantId;
    UUID runId;

    @Column(length = Length.LONG32)
    String content;

    Instant at;

    @SuppressWarnings("NullAway.Init")
    PartialRow() {}

    PartialRow(Partial partial) {
        variantId = partial.variant().value();
        runId = partial.run().value();
        content = partial.raw();
        at = partial.at();
    }

    Partial partial() {
        return new Partial(new VariantId(variantId), new RunId(runId), content, at);
    }
}
