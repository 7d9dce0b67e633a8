package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.jspecify.annotations.Nullable;

/// A row of `picture`.
@Entity(name = "Picture")
class PictureRow {
    @Id UUID id;
    String address;
    int width;
    int height;
    long sizeBytes;

    @Enumerated(EnumType.STRING)
    From origin;

    @Nullable String named;
    @Nullable UUID sourceId;
    @Nullable Long momentMs;

    /// Kinds of origins.
    enum From {
        FILE,
        PASTED,
        RECORDING,
        MODEL,
        UNKNOWN
    }

    @SuppressWarnings("NullAway.Init")
    PictureRow() {}

    PictureRow(KeptPicture picture) {
        id = picture.id().value();
        address = picture.file().address();
        width = picture.file().width();
        height = picture.file().height();
        sizeBytes = picture.file().sizeBytes();
        origin =
                switch (picture.origin()) {
                    case Origin.OfFile(String name) -> {
                        named = name;
                        yield From.FILE;
                    }
                    case Origin.Pasted() -> From.PASTED;
                    case Origin.OfRecording(SourceId recording, Duration moment) -> {
                        sourceId = recording.value();
                        momentMs = moment == null ? null : moment.toMillis();
                        yield From.RECORDING;
                    }
                    case Origin.OfModel(String model) -> {
                        named = model;
                        yield From.MODEL;
                    }
                    case Origin.Unknown() -> From.UNKNOWN;
                };
    }

    PictureFile file() {
        return new PictureFile(address, width, height, sizeBytes);
    }

    KeptPicture picture(ItemRow item) {
        return new KeptPicture(new PictureId(id), item.title, file(), origin(), item.createdAt);
    }

    private Origin origin() {
        return switch (origin) {
            case FILE -> new Origin.OfFile(Objects.requireNonNull(named));
            case PASTED -> new Origin.Pasted();
            case RECORDING ->
                    new Origin.OfRecording(
                            new SourceId(Objects.requireNonNull(sourceId)),
                            momentMs == null ? null : Duration.ofMillis(momentMs));
            case MODEL -> new Origin.OfModel(Objects.requireNonNull(named));
            case UNKNOWN -> new Origin.Unknown();
        };
    }

    /// A row of `picture_use`.
    @Entity(name = "PictureUse")
    static class UseRow {
        @EmbeddedId UseOf id;
        boolean showing;
        String altTexts;

        @SuppressWarnings("NullAway.Init")
        UseRow() {}

        UseRow(UseOf id) {
            this.id = id;
            altTexts = "";
        }
    }

    /// Names a picture in the texts of a variant.
    @Embeddable
    record UseOf(String address, UUID variantId) {}
}
