package org.inkwright.transcription;

import java.util.List;

/// Whisper, native: only for the worker process. For one thread.
sealed interface WhisperEngine extends AutoCloseable permits JniEngine, LinkedEngine {
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
