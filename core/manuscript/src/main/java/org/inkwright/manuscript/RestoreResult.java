package org.inkwright.manuscript;

import java.nio.file.Path;

/// What came of restoring a backup.
public sealed interface RestoreResult {
    /// The backup was unpacked and read, and takes the library's place when the program opens it
    /// the next time. Until then everything is as it was.
    ///
    /// @param backup what will be there
    /// @param setAside where the present library will be; it is never deleted
    record AtNextStart(Backup backup, Path setAside) implements RestoreResult {}

    /// It was not restored; the library is as it was.
    ///
    /// @param why for the writer's sentence
    /// @param detail for the log; names no file
    record Refused(BackupTrouble why, String detail) implements RestoreResult {}
}
