package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Path;

/// A speech model that is loaded: only for the worker process, which listens with it once.
@FunctionalInterface
interface WhisperModel {
    /// Loads the native library and a model: with words' confidence where the library can be linked
    /// directly, through its Java binding elsewhere.
    ///
    /// @throws TranscriptionException when the library refuses the model
    static WhisperModel load(Path file) throws IOException {
        var library = WhisperLibrary.link();
        return library.isPresent() ? LinkedEngine.load(library.get(), file) : JniEngine.load(file);
    }

    /// Listens as a request asks; the engine owns the model from then on.
    WhisperEngine listening(WorkerRequest request);
}
