package org.inkwright.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Source;

/// A data folder with a library, a recording, a personal dictionary, and all that a backup leaves
/// out.
final class Safe implements AutoCloseable {
    final Path data;
    final Path shelf;
    final Manuscripts make = new Manuscripts(UUID::randomUUID);
    H2Library library;

    Safe(Path folder) {
        data = folder.resolve("data").toAbsolutePath();
        shelf = folder.resolve("shelf").toAbsolutePath();
        try {
            Files.createDirectories(shelf);
            write("spelling/words.txt", "Inkwright");
            write("window.properties", "x=1");
            write("models/large.bin", "a model");
            write("logs/log.txt", "a log");
            write("recordings/take.wav", "spoken");
            write("pictures/0123.png", "drawn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmptyLibrary.into(data);
        library = open();
    }

    static InstantSource clock() {
        return InstantSource.fixed(Manuscripts.THEN);
    }

    H2Library open() {
        library = H2Library.open(data, clock());
        return library;
    }

    Path write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Backups backups() {
        var origin = new FolderBackups.Origin(data, "0.1.0 (dev)", clock(), ZoneOffset.UTC);
        return new FolderBackups(library, origin);
    }

    Restoring restoring() {
        return new Restoring(data, clock(), ZoneOffset.UTC);
    }

    /// A source whose recording is at some place.
    Source source(String title, Path recording) {
        Source source = make.source(title);
        Media media = make.media(source);
        var file = new MediaFile(recording, 6, "f" + title);
        library.write(unit -> {
            unit.sources().add(source);
            unit.sources().add(new Media(media.id(), source.id(), file, media.facts()));
            return unit;
        });
        return source;
    }

    void trash(Source source) {
        library.write(unit -> {
            unit.catalogue().discard(new ItemRef.OfSource(source.id()), Manuscripts.THEN);
            return unit;
        });
    }

    List<String> titles() {
        return library.read(unit -> unit.sources().page(null, 100)).stream()
                .map(Source::title)
                .sorted()
                .toList();
    }

    Backup backup() throws InterruptedException {
        return switch (backups().make(shelf, progress -> {})) {
            case BackupResult.Made(Backup backup) -> backup;
            case BackupResult.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    RestoreResult.AtNextStart restore(Path file) throws InterruptedException {
        return switch (restoring().prepare(file, progress -> {})) {
            case RestoreResult.AtNextStart waiting -> waiting;
            case RestoreResult.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// The names in a folder, those of the lock left out.
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("library.lock"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        library.close();
    }
}
