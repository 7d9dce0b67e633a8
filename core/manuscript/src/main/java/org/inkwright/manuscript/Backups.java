package org.inkwright.manuscript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes backups of all that a writer owns, and puts one in the library's place. A backup is one
/// file; a half one is never left. Safe to share between threads; all calls wait for the disk.
public interface Backups {
    /// Makes a backup while the library is read and written, and reads it back. Interruption leaves
    /// nothing behind.
    ///
    /// @param folder where the file goes, under a name that tells date, time and version
    /// @param each told a few times a second, on the calling thread
    BackupResult make(Path folder, Consumer<Progress> each) throws InterruptedException;

    /// The backups in a folder, newest first. Files that are none are left out.
    List<Backup> in(Path folder);

    /// Unpacks and reads a backup, so that it takes the library's place when the library is opened
    /// the next time. One that waits already gives way. Interruption leaves nothing behind.
    ///
    /// @param each told a few times a second, on the calling thread
    RestoreResult prepare(Path file, Consumer<Progress> each) throws InterruptedException;

    /// What takes the library's place when it is opened the next time.
    Optional<RestoreResult.AtNextStart> waiting();

    /// Takes back what was prepared. The library stays as it is.
    void keepPresent();

    /// How much room the library and what is kept beside it take now.
    Sizes sizes();

    /// How much room things take, in bytes.
    ///
    /// @param database all texts
    /// @param index for searching; made anew when it is lost
    /// @param recordings made by microphone
    /// @param pictures of drafts
    /// @param setAside earlier libraries, which a restored backup replaced
    record Sizes(long database, long index, long recordings, long pictures, long setAside) {}

    /// How far a backup or a restore is.
    ///
    /// @param done bytes so far
    /// @param total bytes in all
    record Progress(long done, long total) {
        public Progress {
            Checks.require(0 <= done && done <= total, "done is some of total");
        }
    }
}
