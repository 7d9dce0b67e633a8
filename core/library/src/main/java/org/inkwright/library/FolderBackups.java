package org.inkwright.library;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;

/// Backups of an open library and of what is kept beside it. Safe to share between threads; two
/// backups are made one after the other.
public final class FolderBackups implements Backups {
    private final H2Library library;
    private final Origin origin;
    private final Restoring restoring;

    /// What is backed up, and when.
    ///
    /// @param data the data folder of the library
    /// @param version of the program
    /// @param clock tells the time
    /// @param zone in which days begin
    public record Origin(Path data, String version, InstantSource clock, ZoneId zone) {
        public Origin {
            data = data.toAbsolutePath().normalize();
        }
    }

    /// Backs up an open library.
    public FolderBackups(H2Library library, Origin origin) {
        this.library = library;
        this.origin = origin;
        restoring = new Restoring(origin.data, origin.clock, origin.zone);
    }

    @Override
    public synchronized BackupResult make(Path folder, Consumer<Progress> each)
            throws InterruptedException {
        try {
            return new BackupResult.Made(made(folder.toAbsolutePath().normalize(), each));
        } catch (BackupTroubleException e) {
            return refused(e);
        } catch (ClosedByInterruptException e) {
            throw Restoring.interrupted(e);
        } catch (IOException | LibraryException e) {
            return refused(BackupTroubleException.whileWriting(e));
        } finally {
            clean();
        }
    }

    private static BackupResult refused(BackupTroubleException trouble) {
        return new BackupResult.Refused(trouble.why(), trouble.detail());
    }

    private Backup made(Path folder, Consumer<Progress> each)
            throws IOException, BackupTroubleException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new BackupTroubleException(BackupTrouble.FOLDER_MISSING, "no folder is there");
        }
        if (!Files.isWritable(folder)) {
            throw new BackupTroubleException(BackupTrouble.NOT_WRITABLE, "the folder is protected");
        }
        Instant now = origin.clock.instant();
        var copy = new LibraryCopy(origin.data.resolve(LibraryCopy.UNFINISHED));
        LibraryCopy.Counts counts = copy.of(library);
        // After the library: what it refers to is there, or was deleted for good meanwhile.
        List<Belongings.Found> files = new ArrayList<>();
        files.add(new Belongings.Found(copy.file(), Belongings.LIBRARY, Files.size(copy.file())));
        files.addAll(Belongings.files(origin.data));
        long bytes = files.stream().mapToLong(Belongings.Found::bytes).sum();
        var head =
                new Manifest(
                        origin.version,
                        now,
                        Manifest.Extent.EVERYTHING,
                        origin.data.toString(),
                        contents(counts, files),
                        List.of());
        return new BackupWriter(folder, new Courier(2 * bytes, each)).write(stem(now), files, head);
    }

    private String stem(Instant now) {
        return BackupWriter.STEM
                + Restoring.DATED.format(now.atZone(origin.zone))
                + "-v"
                + origin.version.replaceAll("[^0-9A-Za-z.]+", "-");
    }

    private Backup.Contents contents(LibraryCopy.Counts counts, List<Belongings.Found> files) {
        List<Belongings.Found> recorded =
                files.stream().filter(Belongings.Found::recording).toList();
        List<String> elsewhere =
                counts.recordings().stream().filter(path -> !isHere(path)).toList();
        long missing = elsewhere.stream().filter(path -> !isThere(path)).count();
        return new Backup.Contents(
                counts.sources(),
                counts.drafts(),
                counts.trashed(),
                new Backup.Recorded(
                        recorded.size(),
                        recorded.stream().mapToLong(Belongings.Found::bytes).sum()),
                elsewhere.size(),
                Math.toIntExact(missing));
    }

    private boolean isHere(String path) {
        return path.startsWith(origin.data + origin.data.getFileSystem().getSeparator());
    }

    private static boolean isThere(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void clean() {
        try {
            Disk.delete(origin.data.resolve(LibraryCopy.UNFINISHED));
        } catch (IOException e) {
            // It is deleted at the next opening.
            return;
        }
    }

    @Override
    public List<Backup> in(Path folder) {
        return Restoring.in(folder);
    }

    @Override
    public RestoreResult prepare(Path file, Consumer<Progress> each) throws InterruptedException {
        return restoring.prepare(file, each);
    }

    @Override
    public Optional<RestoreResult.AtNextStart> waiting() {
        return restoring.waiting();
    }

    @Override
    public void keepPresent() {
        restoring.keepPresent();
    }

    @Override
    public Sizes sizes() {
        return new Sizes(
                Disk.bytes(origin.data.resolve(Belongings.LIBRARY)),
                Disk.bytes(origin.data.resolve(Belongings.INDEX)),
                Disk.bytes(origin.data.resolve(Belongings.RECORDINGS)),
                Disk.bytes(origin.data.resolve(Belongings.PICTURES)),
                Disk.bytes(origin.data.resolve(Belongings.SET_ASIDE)));
    }
}
