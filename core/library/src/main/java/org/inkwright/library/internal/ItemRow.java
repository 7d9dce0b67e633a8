package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.jspecify.annotations.Nullable;

/// A row of `item`: what a list shows of a source, a draft or a picture.
@Entity(name = "Item")
class ItemRow {
    // People speak about 150 words a minute.
    private static final int MILLIS_A_WORD = 400;

    @Id UUID id;
    @Nullable UUID sourceId;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    @Enumerated(EnumType.STRING)
    ItemState state;

    String title;
    String titleKey;
    long durationMs;
    int words;
    long sizeKey;
    Instant createdAt;
    Instant changedAt;
    @Nullable Instant trashedAt;
    @Nullable UUID trashedWith;
    long stamp;

    @SuppressWarnings("NullAway.Init")
    ItemRow() {}

    /// @param source the one it belongs to; null for a picture
    ItemRow(
            ItemRef ref,
            @Nullable SourceId source,
            ItemKind kind,
            ItemState state,
            Instant createdAt) {
        id = ref.value();
        sourceId = source == null ? null : source.value();
        this.kind = kind;
        this.state = state;
        this.createdAt = createdAt;
        changedAt = createdAt;
        title = "";
        titleKey = "";
    }

    final ItemRow titled(String name) {
        title = name;
        titleKey = key(name);
        return this;
    }

    void measure(long millis, int count) {
        durationMs = millis;
        words = count;
        sizeKey = count > 0 ? count : millis / MILLIS_A_WORD;
    }

    /// What a title sorts by: without case and accents.
    static String key(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    ItemRef ref() {
        return switch (kind) {
            case DRAFT -> new ItemRef.OfDraft(new DraftId(id));
            case PICTURE -> new ItemRef.OfPicture(new PictureId(id));
            case AUDIO, VIDEO, TEXT -> new ItemRef.OfSource(new SourceId(id));
        };
    }

    /// @param picture the file of a picture; null of anything else
    LibraryItem item(List<String> tags, @Nullable PictureFile picture) {
        var size = new LibraryItem.Size(Duration.ofMillis(durationMs), words, picture);
        var marks = new LibraryItem.Marks(createdAt, changedAt, tags);
        return new LibraryItem(ref(), title, kind, state, size, marks);
    }

    /// A row of `item_gone`.
    @Entity(name = "ItemGone")
    static class GoneRow {
        @Id UUID id;
        long stamp;

        @SuppressWarnings("NullAway.Init")
        GoneRow() {}

        GoneRow(UUID id, long stamp) {
            this.id = id;
            this.stamp = stamp;
        }
    }

    /// A row of `item_tag`.
    @Entity(name = "ItemTag")
    static class ItemTagRow {
        @EmbeddedId TagOf id;

        @SuppressWarnings("NullAway.Init")
        ItemTagRow() {}

        ItemTagRow(TagOf id) {
            this.id = id;
        }
    }

    /// Names a tag of an item.
    @Embeddable
    record TagOf(UUID itemId, String name) {}
}
