package org.inkwright.transcription;

import java.net.URI;
import java.nio.file.Path;

/// What a worker is told that is started before anybody knows what it will listen to: it loads the
/// model and waits for its [WorkerRequest].
///
/// @param model URI of the speech model file, which was checked
record WorkerAhead(String model) {
    static WorkerAhead of(Path model) {
        return new WorkerAhead(model.toUri().toString());
    }

    Path modelFile() {
        return Path.of(URI.create(model));
    }
}
