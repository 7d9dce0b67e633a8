package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.MediaProbe;
import org.inkwright.media.Probe;
import org.inkwright.media.Recorder;

/// The recordings made here: each is a file that is named like its source, and becomes the source's
/// media when it is whole. Safe to share.
final class Takes {
    private static final String ENDING = ".wav";

    private final Books books;
    private final MediaProbe probe;
    private final Ids ids;
    private final Path folder;
    private final Map<SourceId, LiveSound> live = new ConcurrentHashMap<>();

    Takes(Books books, MediaProbe probe, Ids ids, Path folder) {
        this.books = books;
        this.probe = probe;
        this.ids = ids;
        this.folder = folder;
    }

    Path file(SourceId source) {
        return folder.resolve(source.value() + ENDING);
    }

    /// Where a recording goes; its folder is made when it is not there.
    Path prepare(SourceId source) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            // The recorder will find that it cannot write, and has a name for that.
            return file(source);
        }
        return file(source);
    }

    LiveSound began(SourceId source) {
        var sound = new LiveSound(file(source));
        live.put(source, sound);
        return sound;
    }

    /// The sound of a source while it is recorded.
    Optional<LiveSound> live(SourceId source) {
        return Optional.ofNullable(live.get(source));
    }

    /// The recording is whole: it becomes the source's media, then whoever listens to it as it
    /// grows is told.
    void ended(SourceId source) throws InterruptedException {
        LiveSound sound = live.get(source);
        try {
            attach(source);
        } finally {
            live.remove(source);
            if (sound != null) {
                sound.end();
            }
        }
    }

    /// Those that a killed program left without media.
    List<SourceId> orphans() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9a-f-]{36}\\.wav"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(name -> new SourceId(UUID.fromString(name)))
                    .filter(source -> !live.containsKey(source))
                    .filter(this::waits)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean waits(SourceId source) {
        return books.read(unit ->
                unit.sources().source(source).isPresent()
                        && unit.sources().mediaOf(source).isEmpty());
    }

    /// Makes the file of a source its media.
    ///
    /// @return false when there is no file, or no sound in it
    boolean attach(SourceId source) throws InterruptedException {
        Path file = file(source);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            // Harmless for a file that is whole.
            var length = Recorder.repair(file);
            return length.orElse(0) > 0 && attach(source, Fingerprint.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean attach(SourceId source, MediaFile file) throws InterruptedException {
        if (!(probe.probe(file.path()) instanceof Probe.Recording recording)) {
            return false;
        }
        books.update(change -> {
            if (change.unit().sources().mediaOf(source).isEmpty()) {
                var media =
                        new Media(
                                new MediaId(ids.next()),
                                source,
                                file,
                                RecordingFacts.of(recording));
                change.unit().sources().add(media);
                change.tell(new StudioEvent.RecordingKept(source));
            }
        });
        return true;
    }
}
