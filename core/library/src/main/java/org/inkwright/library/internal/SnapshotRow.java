package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// A row of `snapshot`.
@Entity(name = "Snapshot")
class SnapshotRow {
    @Id UUID id;
    UUID draftId;
    String name;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    SnapshotRow() {}

    SnapshotRow(Snapshot snapshot) {
        id = snapshot.id().value();
        draftId = snapshot.draft().value();
        name = snapshot.name();
        createdAt = snapshot.createdAt();
    }

    Snapshot snapshot(List<Snapshot.Page> pages) {
        return new Snapshot(new SnapshotId(id), new DraftId(draftId), name, pages, createdAt);
    }

    /// A row of `snapshot_page`.
    @Entity(name = "SnapshotPage")
    static class PageRow {
        @EmbeddedId Key id;
        UUID chapterId;
        String title;
        @Nullable UUID variantId;
        int revision;

        @SuppressWarnings("NullAway.Init")
        PageRow() {}

        PageRow(Key id, Snapshot.Page page) {
            this.id = id;
            chapterId = page.chapter().value();
            title = page.title();
            VariantId variant = page.variant();
            variantId = variant == null ? null : variant.value();
            revision = page.revision();
        }

        Snapshot.Page page() {
            return new Snapshot.Page(
                    new ChapterId(chapterId),
                    title,
                    variantId == null ? null : new VariantId(variantId),
                    revision);
        }
    }

    /// Names the n-th chapter of a snapshot, from 0.
    @Embeddable
    record Key(UUID snapshotId, int position) {}
}
