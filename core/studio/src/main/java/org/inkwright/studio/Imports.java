package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Brings recordings into the library. Safe to share between threads.
public interface Imports {
    /// Looks into each file and adds what can be transcribed; folders are walked with all below
    /// them, hidden files and links left out. One file that is refused stops nothing. Blocks until
    /// all were looked at; interruption ends it early with what was done so far.
    ///
    /// @param each told of each result as it comes, on the calling thread
    /// @return all results in the order of the files
    /// @throws StudioException with code `media.worker-failed` when this machine cannot run the
    ///   process that looks into files; what was brought in before stays
    List<ImportResult> bringIn(List<Path> files, Consumer<ImportResult> each);
}
