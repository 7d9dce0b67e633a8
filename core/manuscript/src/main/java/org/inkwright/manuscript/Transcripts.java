package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;

/// Keeps transcripts, their windows and their segments.
public interface Transcripts {
    /// Begins a transcript.
    void add(Transcript transcript);

    /// The transcript of that name.
    Optional<Transcript> transcript(TranscriptId id);

    /// The newest transcript of a source.
    Optional<Transcript> newestOf(SourceId source);

    /// Adds a window and moves the transcript's coverage to its end.
    ///
    /// @return false, and nothing is changed, when the window does not begin where the coverage
    ///   ends (it was done before) or the transcript is complete
    boolean append(TranscriptId transcript, TranscriptWindow window);

    /// Declares a transcript complete.
    void complete(TranscriptId transcript, List<String> warnings);

    /// The segments of a transcript in order, beginning with index `from`.
    List<Segment> segments(TranscriptId transcript, int from);

    /// The parts of the recording that each window covered, in order.
    List<TimeSpan> windows(TranscriptId transcript);
}
