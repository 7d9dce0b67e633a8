package org.inkwright.transcription;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What is to be transcribed.
///
/// @param recording the media file
/// @param model the speech model file (ggml format of Whisper)
/// @param extent which part of the recording
/// @param language ISO 639-1 code, or `auto`
/// @param vocabulary names and terms to expect, most important last
public record TranscriptionRequest(
        Path recording, Path model, Extent extent, String language, List<String> vocabulary) {
    public TranscriptionRequest {
        vocabulary = List.copyOf(vocabulary);
    }

    /// Everything from a moment on.
    ///
    /// @param from where to begin: the end of the last window that was kept, or zero
    public TranscriptionRequest(
            Path recording, Path model, Duration from, String language, List<String> vocabulary) {
        this(recording, model, new Extent.Onward(from), language, vocabulary);
    }

    /// Where to begin.
    public Duration from() {
        return extent.from();
    }
}
