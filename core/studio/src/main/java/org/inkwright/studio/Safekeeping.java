package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;

/// Keeps the writer's work safe: where everything is, backups, restoring one, and recordings that
/// were moved. Safe to share between threads; calls read and write many files, so none belongs on
/// the window's thread.
public interface Safekeeping {
    /// Where everything is, how large, and what is missing.
    LibraryFacts facts();

    /// Makes a backup while work goes on: the library with all texts, the pictures, the recordings
    /// made by microphone, the personal dictionary, settings. Left out: files that were brought in
    /// (they stay where they are), speech models, and the search index, which is made anew. The new
    /// file is read back before it gets its name, which tells date, time and version. Interruption
    /// leaves nothing behind.
    ///
    /// @param folder where the file goes
    /// @param each told a few times a second, on the calling thread
    BackupResult backUp(Path folder, Consumer<Backups.Progress> each) throws InterruptedException;

    /// The backups in a folder, newest first. Files that are none are left out.
    List<Backup> backups(Path folder);

    /// Unpacks and reads a backup, so that it takes the library's place at the next start. The
    /// present library is then set aside under a dated name and never deleted. A restore that waits
    /// already gives way to this one. Interruption leaves nothing behind.
    ///
    /// @param each told a few times a second, on the calling thread
    RestoreResult restore(Path file, Consumer<Backups.Progress> each) throws InterruptedException;

    /// What takes the library's place at the next start.
    Optional<RestoreResult.AtNextStart> waiting();

    /// Takes a restore back that has not happened yet.
    void keepPresent();

    /// Looks for missing recordings in a folder and all below it, and lets their sources read from
    /// there from now on: a file with the same fingerprint, else one with the same name and length.
    /// Interruption ends it early; what was found stays found.
    MovedFiles findMoved(Path folder);
}
