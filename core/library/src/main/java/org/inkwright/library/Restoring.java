package org.inkwright.library;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups.Progress;
import org.inkwright.manuscript.RestoreResult;

/// Puts backups in the place of the library of a data folder. What was prepared happens when the
/// library is opened the next time, or by [#finish]: a program that has it open cannot swap it
/// under its own feet. Needs no library, which may be damaged. Safe to share between threads.
public final class Restoring {
    static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    // What must stay free for everybody else on the disk.
    private static final long RESERVE = 64L << 20;

    private final Path data;
    private final PendingRestore pending;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ToLongFunction<Path> room;

    /// Restores into a data folder.
    ///
    /// @param data the data folder; made when it is not there
    /// @param clock tells the time, for the name under which the present library is set aside
    /// @param zone in which days begin
    public Restoring(Path data, InstantSource clock, ZoneId zone) {
        this(data, clock, zone, Restoring::usable);
    }

    Restoring(Path data, InstantSource clock, ZoneId zone, ToLongFunction<Path> room) {
        this.data = data.toAbsolutePath().normalize();
        this.pending = new PendingRestore(this.data);
        this.clock = clock;
        this.zone = zone;
        this.room = room;
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // A disk that does not tell is found full when it is.
            return Long.MAX_VALUE;
        }
    }

    /// See [org.inkwright.manuscript.Backups#in].
    public static List<Backup> in(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files =
                    all.filter(file -> file.toString().endsWith(BackupWriter.ENDING))
                            .filter(Files::isRegularFile)
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
        return files.stream()
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .toList();
    }

    private static Optional<Backup> read(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return Optional.of(backup.backup());
        } catch (BackupTroubleException | IOException e) {
            // Somebody else's, or one that cannot be restored: it is not offered.
            return Optional.empty();
        }
    }

    /// See [org.inkwright.manuscript.Backups#prepare].
    public synchronized RestoreResult prepare(Path file, Consumer<Progress> each)
            throws InterruptedException {
        try {
            return prepared(file, each);
        } catch (BackupTroubleException e) {
            return new RestoreResult.Refused(e.why(), e.detail());
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            return refused(BackupTroubleException.whileWriting(e));
        } catch (LibraryException e) {
            return refused(BackupTroubleException.of(e));
        } finally {
            clean();
        }
    }

    /// Prepares a backup and lets it happen at once, while nobody has the library open.
    ///
    /// @return [RestoreResult.AtNextStart] when it is done
    public synchronized RestoreResult now(Path file, Consumer<Progress> each)
            throws InterruptedException {
        try {
            Files.createDirectories(data);
            try (var _ = LibraryLock.take(data)) {
                RestoreResult result = prepare(file, each);
                if (result instanceof RestoreResult.AtNextStart) {
                    pending.finish();
                }
                return result;
            }
        } catch (IOException e) {
            return refused(BackupTroubleException.whileWriting(e));
        } catch (LibraryException e) {
            return refused(BackupTroubleException.of(e));
        }
    }

    static InterruptedException interrupted(ClosedByInterruptException failure) {
        // The exception stands for the flag from here on.
        var _ = Thread.interrupted();
        var stopped = new InterruptedException("stopped");
        stopped.initCause(failure);
        return stopped;
    }

    private static RestoreResult refused(BackupTroubleException trouble) {
        return new RestoreResult.Refused(trouble.why(), trouble.detail());
    }

    private RestoreResult prepared(Path file, Consumer<Progress> each)
            throws BackupTroubleException, IOException, InterruptedException {
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            Files.createDirectories(data);
            Disk.delete(pending.unfinished());
            if (room.applyAsLong(data) - RESERVE < manifest.bytes()) {
                throw new BackupTroubleException(BackupTrouble.DISK_FULL, "no room to unpack");
            }
            Files.createDirectories(pending.content());
            backup.unpack(pending.content(), new Courier(manifest.bytes(), each));
            var library = new LibraryCopy(pending.content());
            library.counts();
            library.moved(manifest.folder(), data);
            String stamp = DATED.format(clock.instant().atZone(zone));
            Path aside = Disk.fresh(data.resolve(Belongings.SET_ASIDE), stamp, "");
            pending.ready(backup.backup(), manifest, String.valueOf(aside.getFileName()));
            return pending.waiting().orElseThrow();
        }
    }

    private void clean() {
        try {
            Disk.delete(pending.unfinished());
        } catch (IOException e) {
            // It does not count, and is deleted at the next opening.
            return;
        }
    }

    /// What was prepared and has not happened yet.
    public Optional<RestoreResult.AtNextStart> waiting() {
        return pending.waiting();
    }

    /// Takes back what was prepared.
    public synchronized void keepPresent() {
        try {
            pending.forget();
        } catch (IOException e) {
            throw new LibraryException(Trouble.NOT_WRITABLE, e);
        }
    }

    /// Lets happen what was prepared; nothing happens when there is none.
    ///
    /// @throws LibraryInUseException when somebody has the library open
    /// @throws LibraryException when the folder cannot be written; it can be tried again
    public synchronized void finish() {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (var _ = LibraryLock.take(data)) {
            pending.finish();
        } catch (IOException e) {
            throw new LibraryException(Trouble.NOT_WRITABLE, e);
        }
    }
}
