package org.inkwright.billing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Copies an embedded database once a day, beside it, and keeps the newest copies. A copy has its
/// name only once it is whole. Called by one thread.
public final class Backups {
    static final int KEPT = 7;
    static final Duration PAUSE = Duration.ofHours(20);

    private static final String BEGINNING = "billing-";
    private static final String END = ".zip";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Path folder;
    private final InstantSource clock;

    /// @param folder where the copies lie; made when it is not there
    /// @param clock the server's time
    public Backups(Database database, Path folder, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /// Makes a copy unless the newest one is of today, and forgets the oldest ones.
    ///
    /// @throws UncheckedIOException when the disk refuses; then the copies that were there are
    ///   there
    /// @throws DatabaseException when the database cannot be copied; the same holds
    public void run() {
        try {
            Files.createDirectories(folder);
            Instant now = clock.instant();
            List<Path> there = copies();
            String sooner = name(now.minus(PAUSE));
            if (there.isEmpty()
                    || there.getFirst().getFileName().toString().compareTo(sooner) < 0) {
                copy(folder.resolve(name(now)));
            }
            for (Path old : copies().stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path file) throws IOException {
        Path unfinished = folder.resolve("unfinished" + END);
        Files.deleteIfExists(unfinished);
        database.backUp(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The copies that are there, the newest first.
    List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(BEGINNING))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    private static String name(Instant at) {
        return BEGINNING + NAME.format(at) + END;
    }
}
