package org.inkwright.studio;

import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UnitOfWork;

/// What a draft is planned from.
///
/// @param source the source
/// @param transcript its transcript
/// @param passages its lines, with the writer's edits
record Manuscript(Source source, Transcript transcript, Passages passages) {
    static Manuscript read(UnitOfWork unit, Attempt attempt) {
        return of(unit, attempt.job().subject().source(), attempt.plan().transcriptId());
    }

    static Manuscript of(UnitOfWork unit, SourceId id, TranscriptId heard) {
        Source source =
                unit.sources()
                        .source(id)
                        .orElseThrow(() -> new StudioException("source.unknown", "it is gone"));
        Transcript transcript =
                unit.transcripts()
                        .transcript(heard)
                        .orElseThrow(() -> new StudioException("transcript.unknown", "it is gone"));
        return new Manuscript(
                source, transcript, Passages.of(unit.transcripts().edited(transcript.id())));
    }
}
