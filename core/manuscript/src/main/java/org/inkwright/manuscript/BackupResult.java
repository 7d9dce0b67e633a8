package org.inkwright.manuscript;

/// What came of making a backup.
public sealed interface BackupResult {
    /// It is there, and was read back.
    record Made(Backup backup) implements BackupResult {}

    /// There is none; the library is as it was.
    ///
    /// @param why for the writer's sentence
    /// @param detail for the log; names no file
    record Refused(BackupTrouble why, String detail) implements BackupResult {}
}
