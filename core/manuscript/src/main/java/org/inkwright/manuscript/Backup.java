package org.inkwright.manuscript;

import java.nio.file.Path;
import java.time.Instant;

/// Everything a writer owns, in one file that another machine can take.
///
/// @param file where it is
/// @param madeAt when
/// @param version of the program that made it
/// @param sizeBytes how long the file is
/// @param contents what is in it
public record Backup(Path file, Instant madeAt, String version, long sizeBytes, Contents contents) {
    public Backup {
        Checks.require(file.isAbsolute(), "path is not absolute: " + file);
        Checks.notNegative(sizeBytes, "sizeBytes");
    }

    /// What is in a backup, and what is not.
    ///
    /// @param sources how many, those in the trash left out
    /// @param drafts how many, those in the trash left out
    /// @param trashed how many things are in the trash
    /// @param recorded the recordings that the program made itself; they are in the backup
    /// @param elsewhere how many recordings the sources refer to that are not in the backup: they
    ///   stay where the writer keeps them
    /// @param missing how many of these were not there when the backup was made
    public record Contents(
            int sources, int drafts, int trashed, Recorded recorded, int elsewhere, int missing) {
        public Contents {
            Checks.notNegative(sources, "sources");
            Checks.notNegative(drafts, "drafts");
            Checks.notNegative(trashed, "trashed");
            Checks.require(0 <= missing && missing <= elsewhere, "missing is some of elsewhere");
        }
    }

    /// Recordings made by the program itself.
    ///
    /// @param count how many
    /// @param bytes how long their files are together
    public record Recorded(int count, long bytes) {
        public Recorded {
            Checks.notNegative(count, "count");
            Checks.notNegative(bytes, "bytes");
        }
    }
}
