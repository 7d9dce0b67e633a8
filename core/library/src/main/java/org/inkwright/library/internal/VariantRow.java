package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;

/// A row of `variant`. It knows the number of its newest revision, and of the one that stands alone
/// and that the newest builds on; both are 0 before the first.
@Entity(name = "Variant")
class VariantRow {
    @Id UUID id;
    UUID chapterId;
    int number;
    String engine;

    @Enumerated(EnumType.STRING)
    Variant.State state;

    Instant createdAt;
    int newest;
    int base;

    @SuppressWarnings("NullAway.Init")
    VariantRow() {}

    VariantRow(Variant variant) {
        id = variant.id().value();
        chapterId = variant.chapter().value();
        number = variant.number();
        engine = variant.engine();
        state = variant.state();
        createdAt = variant.createdAt();
    }

    Variant variant() {
        return new Variant(
                new VariantId(id), new ChapterId(chapterId), number, engine, state, createdAt);
    }
}
