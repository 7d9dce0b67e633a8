package org.inkwright.studio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.MediaPlace;
import org.jspecify.annotations.Nullable;

/// Where the writer's work is, and how large.
///
/// @param folder where everything is kept
/// @param sizes how much room each kind of thing takes
/// @param counts how many things there are
/// @param lastBackup the newest backup that was made here; null when there never was one
/// @param missing recordings that are not where they were
public record LibraryFacts(
        Path folder,
        Sizes sizes,
        Counts counts,
        @Nullable LastBackup lastBackup,
        List<MediaPlace> missing) {
    public LibraryFacts {
        missing = List.copyOf(missing);
    }

    /// How much room things take, in bytes.
    ///
    /// @param library the library and what is kept beside it
    /// @param models speech models
    public record Sizes(Backups.Sizes library, long models) {}

    /// How many things there are.
    ///
    /// @param sources outside the trash
    /// @param drafts outside the trash
    /// @param trashed in the trash
    public record Counts(int sources, int drafts, int trashed) {}

    /// A backup that was made.
    ///
    /// @param file where it was put
    /// @param madeAt when
    /// @param there whether it still is there
    public record LastBackup(Path file, Instant madeAt, Presence there) {}

    /// Whether a file is where it was put.
    public enum Presence {
        THERE,
        GONE
    }
}
