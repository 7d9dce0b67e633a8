package org.inkwright.manuscript;

import java.util.Locale;

/// Why no backup was made, or one was not restored. Whatever it is: the library is as it was, and
/// no half file is left.
public enum BackupTrouble {
    /// The folder that the backup is to be in is not there.
    FOLDER_MISSING,
    /// The system does not allow writing there.
    NOT_WRITABLE,
    /// There is no room.
    DISK_FULL,
    /// What was written could not be read back as it was.
    NOT_VERIFIED,
    /// The file is not there or may not be read.
    UNREADABLE,
    /// The file is no backup of this program.
    FOREIGN,
    /// The file ends too early, as after a broken copy.
    CUT_SHORT,
    /// The file is damaged: something in it is not what was put there.
    DAMAGED,
    /// The file wants to write where a backup has no business; nobody's program makes such a file
    /// by accident.
    HOSTILE,
    /// A newer version of the program made it.
    NEWER,
    /// Another program has the library open.
    IN_USE,
    /// Something that has no name of its own.
    FAILED;

    /// The key of the sentence that the writer reads, such as `backup.disk-full`.
    public String code() {
        return "backup." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
