package org.inkwright.manuscript;

import java.time.Instant;

/// What was said in a recording; grows window by window until it is complete. Its segments are kept
/// beside it, see [Transcripts].
///
/// @param id its name for good
/// @param source the source it was made from
/// @param model the speech model's name, such as `ggml-base.en-q8_0`
/// @param language ISO 639-1 code of the spoken language; empty while unknown
/// @param coverage how much of the recording it covers
/// @param createdAt when it was begun
public record Transcript(
        TranscriptId id,
        SourceId source,
        String model,
        String language,
        Coverage coverage,
        Instant createdAt) {
    public Transcript {
        Checks.notBlank(model, "model");
    }
}
