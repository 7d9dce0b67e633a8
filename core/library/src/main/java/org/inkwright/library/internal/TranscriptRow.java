package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptWindow;

/// A row of `transcript`.
@Entity(name = "Transcript")
class TranscriptRow {
    @Id UUID id;
    UUID sourceId;
    String model;
    String language;

    @Enumerated(EnumType.STRING)
    Coverage.State state;

    long coveredMs;
    List<String> warnings;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    TranscriptRow() {}

    TranscriptRow(Transcript transcript) {
        id = transcript.id().value();
        sourceId = transcript.source().value();
        model = transcript.model();
        language = transcript.language();
        state = transcript.coverage().state();
        coveredMs = transcript.coverage().next().toMillis();
        warnings = transcript.coverage().warnings();
        createdAt = transcript.createdAt();
    }

    /// Whether a window is the next one.
    boolean takes(TranscriptWindow window) {
        return state == Coverage.State.PARTIAL && window.covered().startMillis() == coveredMs;
    }

    /// The transcript now reaches to the window's end; its first known language stays.
    void cover(TranscriptWindow window) {
        coveredMs = window.covered().endMillis();
        language = language.isEmpty() ? window.language() : language;
    }

    Transcript transcript() {
        var coverage = new Coverage(state, Duration.ofMillis(coveredMs), warnings);
        return new Transcript(
                new TranscriptId(id), new SourceId(sourceId), model, language, coverage, createdAt);
    }
}
