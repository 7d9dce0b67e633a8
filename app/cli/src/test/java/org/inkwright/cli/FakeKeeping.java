package org.inkwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.LibraryFacts;
import org.inkwright.studio.MovedFiles;
import org.inkwright.studio.Safekeeping;

/// Backs up into folders that are there, restores files that are there.
final class FakeKeeping implements Safekeeping {
    BackupTrouble damage = BackupTrouble.DAMAGED;

    @Override
    public BackupResult backUp(Path folder, Consumer<Backups.Progress> each) {
        each.accept(new Backups.Progress(5, 10));
        return Files.isDirectory(folder)
                ? new BackupResult.Made(backup(folder.resolve("inkwright-backup.zip")))
                : new BackupResult.Refused(BackupTrouble.FOLDER_MISSING, "no folder");
    }

    @Override
    public RestoreResult restore(Path file, Consumer<Backups.Progress> each) {
        each.accept(new Backups.Progress(5, 10));
        return Files.exists(file)
                ? new RestoreResult.AtNextStart(backup(file), file.resolveSibling("set-aside"))
                : new RestoreResult.Refused(damage, "no file");
    }

    private static Backup backup(Path file) {
        var contents = new Backup.Contents(3, 2, 1, new Backup.Recorded(1, 900), 4, 2);
        return new Backup(file, FakeStudio.NOW, "0.1.0", 12_345_678, contents);
    }

    @Override
    public LibraryFacts facts() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public List<Backup> backups(Path folder) {
        return List.of();
    }

    @Override
    public Optional<RestoreResult.AtNextStart> waiting() {
        return Optional.empty();
    }

    @Override
    public void keepPresent() {}

    @Override
    public MovedFiles findMoved(Path folder) {
        throw new UnsupportedOperationException("no command asks for it");
    }
}
