package org.inkwright.cli;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;

/// What the commands read from the library, and the little they keep there.
interface Shelf {
    /// All sources, newest first.
    List<Source> sources();

    /// The source of that name.
    Optional<Source> source(SourceId id);

    /// The recording of a source.
    Optional<Media> media(SourceId source);

    /// The newest transcript of a source.
    Optional<Transcript> transcript(SourceId source);

    /// The drafts made from a source, newest first.
    List<Draft> drafts(SourceId source);

    /// The draft of that name.
    Optional<Draft> draft(DraftId id);

    /// How many chapters a draft has.
    int chapters(DraftId draft);

    /// The run that the same command began on the same source before.
    ///
    /// @param command tells commands with different settings apart
    Optional<RunId> begun(SourceId source, String command);

    /// Remembers which run a command began on a source.
    void remember(SourceId source, String command, RunId run);
}
