package org.inkwright.transcription;

import java.nio.file.Path;
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

    /// Tells that a recording may come within moments: whatever costs time before the first word is
    /// done now, if it can be. Changes nothing but the time that a transcription with this model
    /// takes; harmless when none follows. Blocks for some milliseconds.
    ///
    /// @param model the speech model file that would be used
    void expect(Path model);
}
