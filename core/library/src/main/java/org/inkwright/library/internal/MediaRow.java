package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.UUID;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.SourceId;

/// A row of `media`. What the file carries several of are [MediaParts].
@Entity(name = "Media")
class MediaRow {
    @Id UUID id;
    UUID sourceId;
    String path;
    long sizeBytes;
    String fingerprint;
    String container;
    long durationMs;

    @SuppressWarnings("NullAway.Init")
    MediaRow() {}

    MediaRow(Media media) {
        id = media.id().value();
        sourceId = media.source().value();
        read(media.file());
        container = media.facts().container();
        durationMs = media.facts().duration().toMillis();
    }

    final void read(MediaFile file) {
        path = file.path().toString();
        sizeBytes = file.sizeBytes();
        fingerprint = file.fingerprint();
    }

    Media media(MediaFacts facts) {
        return new Media(new MediaId(id), new SourceId(sourceId), file(), facts);
    }

    MediaPlace place(String title) {
        return new MediaPlace(new MediaId(id), new SourceId(sourceId), title, file());
    }

    private MediaFile file() {
        return new MediaFile(absolute(path), sizeBytes, fingerprint);
    }

    // A library that comes from another operating system names places that cannot be here.
    private static Path absolute(String path) {
        Path root = Path.of("").toAbsolutePath().getRoot();
        try {
            return root.resolve(path);
        } catch (InvalidPathException e) {
            return root.resolve(path.replaceAll("[^\\p{L}\\p{N} ._-]", "_"));
        }
    }
}
