package org.inkwright.transcription;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// What a worker is asked for, in its first line. Files travel as URI, so that no encoding spoils
/// their names.
///
/// @param recording URI of the media file
/// @param model URI of the speech model file, which was checked
/// @param part which part of the recording
/// @param language ISO 639-1 code, or `auto`
/// @param vocabulary names and terms to expect, most important last
/// @param threads how many threads may recognise
record WorkerRequest(
        String recording,
        String model,
        Part part,
        String language,
        List<String> vocabulary,
        int threads) {

    /// An [Extent] in plain numbers.
    ///
    /// @param toMillis where it ends; [#OPEN] for the recording's end
    /// @param growing whether the recording is still being written
    record Part(long fromMillis, long toMillis, boolean growing) {
        static final long OPEN = Long.MAX_VALUE;

        static Part of(Extent extent) {
            long from = extent.from().toMillis();
            return switch (extent) {
                case Extent.Onward _ -> new Part(from, OPEN, false);
                case Extent.Growing _ -> new Part(from, OPEN, true);
                case Extent.Stretch stretch -> new Part(from, stretch.to().toMillis(), false);
            };
        }

        boolean open() {
            return toMillis == OPEN;
        }
    }

    static WorkerRequest of(TranscriptionRequest request, int threads) {
        return new WorkerRequest(
                request.recording().toUri().toString(),
                request.model().toUri().toString(),
                Part.of(request.extent()),
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
