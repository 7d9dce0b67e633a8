package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.LibraryFacts;
import org.inkwright.studio.MovedFiles;
import org.inkwright.studio.Safekeeping;
import org.jspecify.annotations.Nullable;

/// Backups that are written nowhere.
public final class FakeSafekeeping implements Safekeeping {
    public final List<MediaPlace> missing = new ArrayList<>();
    public @Nullable BackupTrouble refusal;
    private LibraryFacts.@Nullable LastBackup last;
    private RestoreResult.@Nullable AtNextStart waiting;

    @Override
    public LibraryFacts facts() {
        return new LibraryFacts(
                Path.of("/data/inkwright"),
                new LibraryFacts.Sizes(
                        new Backups.Sizes(12_000_000, 3_000_000, 0, 0, 0), 10_000_000),
                new LibraryFacts.Counts(2, 1, 0),
                last,
                missing);
    }

    @Override
    public BackupResult backUp(Path folder, Consumer<Backups.Progress> each)
            throws InterruptedException {
        work(each);
        if (refusal != null) {
            return new BackupResult.Refused(refusal, "");
        }
        Backup made = backup(folder.resolve("library.inkwright-backup"));
        last = new LibraryFacts.LastBackup(made.file(), made.madeAt(), LibraryFacts.Presence.THERE);
        return new BackupResult.Made(made);
    }

    private static void work(Consumer<Backups.Progress> each) throws InterruptedException {
        for (int done = 0; done <= 10; done++) {
            each.accept(new Backups.Progress(done, 10));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static Backup backup(Path file) {
        return new Backup(
                file.toAbsolutePath(),
                Instant.ofEpochSecond(1_700_000_000),
                "0.1.0",
                1_000,
                new Backup.Contents(2, 1, 0, new Backup.Recorded(0, 0), 2, 0));
    }

    @Override
    public List<Backup> backups(Path folder) {
        return List.of();
    }

    @Override
    public RestoreResult restore(Path file, Consumer<Backups.Progress> each)
            throws InterruptedException {
        work(each);
        if (refusal != null) {
            return new RestoreResult.Refused(refusal, "");
        }
        waiting = new RestoreResult.AtNextStart(backup(file), Path.of("/data/set-aside"));
        return waiting;
    }

    @Override
    public Optional<RestoreResult.AtNextStart> waiting() {
        return Optional.ofNullable(waiting);
    }

    @Override
    public void keepPresent() {
        waiting = null;
    }

    @Override
    public MovedFiles findMoved(Path folder) {
        List<MediaPlace> found = List.copyOf(missing);
        missing.clear();
        return new MovedFiles(found, List.of(), MovedFiles.Reach.WHOLE);
    }
}
