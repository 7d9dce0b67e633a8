package org.inkwright.studio;

import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TranscriptId;

/// What the writer sees when a job is opened: the furthest that its run has come.
public sealed interface JobTarget {
    /// The recording; nothing was made of it yet.
    record OfSource(SourceId source) implements JobTarget {}

    /// Its transcript, complete or as far as it is.
    record OfTranscript(SourceId source, TranscriptId transcript) implements JobTarget {}

    /// Its draft, with the chapters that are there.
    record OfDraft(SourceId source, DraftId draft) implements JobTarget {}
}
