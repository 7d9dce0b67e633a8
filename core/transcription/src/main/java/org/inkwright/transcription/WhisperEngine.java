package org.inkwright.transcription;

import java.io.IOException;
import java.util.List;

/// Whisper, native: only for the worker process. For one thread.
sealed interface WhisperEngine extends AutoCloseable permits JniEngine, LinkedEngine {
    /// Loads the native library and a model: with words' confidence where the library can be linked
    /// directly, through its Java binding elsewhere.
    ///
    /// @throws TranscriptionException when the library refuses the model
    static WhisperEngine load(WorkerRequest request) throws IOException {
        var library = WhisperLibrary.link();
        return library.isPresent()
                ? LinkedEngine.load(library.get(), request)
                : JniEngine.load(request);
    }

    /// Whether the model knows more than English.
    boolean multilingual();

    /// The language of the speech: `auto` until the first window was recognised.
    String language();

    /// Recognises a window's packed sound, with no memory of the windows before it but their
    /// language.
    List<RawLine> recognise(float[] pcm);

    @Override
    void close();
}
