package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;

/// Writes files. A file is complete or not there: it is written beside its place first, then moved.
/// Safe to share between threads.
public interface Exports {
    /// Writes a draft.
    ///
    /// @throws StudioException with a code when the file cannot be written; an existing file is
    ///   then untouched
    void draft(DraftId draft, DraftFormat format, Path file);

    /// Writes a transcript, complete or as far as it is.
    void transcript(TranscriptId transcript, TranscriptFormat format, Path file);
}
