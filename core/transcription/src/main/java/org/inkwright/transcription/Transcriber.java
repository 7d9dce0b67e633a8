package org.inkwright.transcription;

import java.util.function.Consumer;

/// Turns the speech of a recording into timed text. Safe to share between threads.
public interface Transcriber {
    /// Begins to transcribe. Returns at once.
    ///
    /// @param request what, with which model, from where on
    /// @param listener told of each event in order, on a thread of the transcriber's own; while it
    ///   runs no later window is reported, so it may commit what it is told. When it throws, the
    ///   transcription stops and fails with code `listener`
    Transcription start(TranscriptionRequest request, Consumer<TranscriptionEvent> listener);
}
