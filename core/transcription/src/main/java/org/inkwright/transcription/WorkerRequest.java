package org.inkwright.transcription;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// What a worker is asked for, in its first line. Files travel as URI, so that no encoding spoils
/// their names.
///
/// @param recording URI of the media file
/// @param model URI of the speech model file, which was checked
/// @param fromMillis where to begin
/// @param language ISO 639-1 code, or `auto`
/// @param vocabulary names and terms to expect, most important last
/// @param threads how many threads may recognise
record WorkerRequest(
        String recording,
        String model,
        long fromMillis,
        String language,
        List<String> vocabulary,
        int threads) {

    static WorkerRequest of(TranscriptionRequest request, int threads) {
        return new WorkerRequest(
                request.recording().toUri().toString(),
                request.model().toUri().toString(),
                request.from().toMillis(),
                request.language(),
                request.vocabulary(),
                threads);
    }

    Path recordingFile() {
        return Path.of(URI.create(recording));
    }

    Path modelFile() {
        return Path.of(URI.create(model));
    }
}
