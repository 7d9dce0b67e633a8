package org.inkwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.Studio;

/// Opens the studio. Tests open a made-up one.
interface Door {
    /// Opens the library and all that works on it.
    ///
    /// @param home what `--home` says
    /// @throws org.inkwright.studio.StudioException when it cannot be opened
    Opened open(Optional<Path> home);

    /// Puts a backup in the place of the library, which nobody has open.
    ///
    /// @param home what `--home` says
    /// @param each told of the progress
    RestoreResult restore(Optional<Path> home, Path file, Consumer<Backups.Progress> each)
            throws InterruptedException;

    /// An open studio.
    ///
    /// @param studio to work with
    /// @param shelf to read from
    record Opened(Studio studio, Shelf shelf) implements AutoCloseable {
        @Override
        public void close() {
            studio.close();
        }
    }
}
