package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;

/// Keeps transcripts, their windows, their segments and the writer's edits. The machine's part is
/// never changed by an edit.
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

    /// Adds an edit of the writer; it is numbered and dated here.
    KeptEdit append(TranscriptId transcript, TranscriptEdit edit);

    /// The edits of a transcript by number, beginning after number `after`; 0 for all.
    List<KeptEdit> edits(TranscriptId transcript, int after);

    /// The transcript as it reads with the writer's edits: what every later step uses.
    default EditedTranscript edited(TranscriptId transcript) {
        String language = transcript(transcript).map(Transcript::language).orElse("");
        return EditedTranscript.of(language, segments(transcript, 0), edits(transcript, 0));
    }
}
