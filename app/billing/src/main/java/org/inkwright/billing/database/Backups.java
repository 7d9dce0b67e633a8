package org.inkwright.billing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copies an embedded database once a day, beside it, and keeps the newest copies. A copy has its
/// name only once it is whole. Called by one thread.
public final class Backups {
    static final int KEPT = 7;
    static final Duration PAUSE = Duration.ofHours(20);

    private static final Pattern OURS = Pattern.compile("billing-[0-9]{8}-[0-9]{6}\\.zip");
    private static final String UNFINISHED = "unfinished.zip";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'billing-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Path file;
    private final Path folder;
    private final InstantSource clock;

    /// @param file the database's own; the copies lie in the folder `backups` beside it
    /// @param clock the server's time
    public Backups(Database database, Path file, InstantSource clock) {
        this.database = database;
        this.file = file;
        this.folder = file.resolveSibling("backups");
        this.clock = clock;
    }

    /// Makes a copy unless there is one of today, and forgets the oldest ones.
    ///
    /// @throws UncheckedIOException when the disk refuses or has too little room; then the copies
    ///   that were there are there
    /// @throws DatabaseException when the database cannot be copied; the same holds
    public void run() {
        try {
            Files.createDirectories(folder);
            Instant now = clock.instant();
            if (!isThere(NAME.format(now.minus(PAUSE)), NAME.format(now))) {
                refuseFullDisk();
                copy(folder.resolve(NAME.format(now)));
            }
            for (Path old : copies().stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere(String from, String to) throws IOException {
        return copies().stream()
                .map(copy -> copy.getFileName().toString())
                .anyMatch(name -> name.compareTo(from) >= 0 && name.compareTo(to) <= 0);
    }

    // A copy must not take the room that the database needs to go on.
    private void refuseFullDisk() throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < 2 * Files.size(file)) {
            throw new IOException("no backup was made: it needs twice the room of the database");
        }
    }

    private void copy(Path whole) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            database.backUp(unfinished);
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // What is left of one that failed would fill the disk that the database needs.
            Files.deleteIfExists(unfinished);
        }
    }

    /// The copies that are there, the newest first; other files are not ours.
    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> OURS.matcher(one.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }
}
