package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;

/// Takes many files at once from import into the queue. Safe to share between threads.
public interface Batches {
    /// Brings each file in and sends it through the stages, except those of which what is asked for
    /// is there already. One that is refused stops nothing. Blocks until all were looked at;
    /// interruption ends it early, and what was begun stays.
    ///
    /// @param each told of each file as its turn comes, on the calling thread
    /// @return all of them in the order of the files
    List<BatchResult> begin(
            List<Path> files, PipelineSettings settings, Consumer<BatchResult> each);

    /// What became of one file of a batch.
    sealed interface BatchResult {
        /// The file, as it was given or found in a folder.
        Path file();

        /// It is in the queue.
        record Begun(Path file, Source source, RunId run) implements BatchResult {}

        /// What is asked for is there already; nothing is done.
        record Skipped(Path file, Source source) implements BatchResult {}

        /// It cannot be transcribed.
        ///
        /// @param why the reason, for the writer's sentence
        record Refused(Path file, ImportResult.Reason why) implements BatchResult {}
    }
}
