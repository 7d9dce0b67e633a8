package org.inkwright.transcription;

/// How a transcription ended.
public sealed interface TranscriptionOutcome {
    /// The recording was heard to its end.
    ///
    /// @param decodedMillis how much sound there was in all
    /// @param cutShort whether the file ended clearly before the length it claims
    record Finished(long decodedMillis, boolean cutShort) implements TranscriptionOutcome {}

    /// Somebody stopped it.
    record Cancelled() implements TranscriptionOutcome {}

    /// It could not go on. What was reported before stays good.
    ///
    /// @param reason why, for the user's sentence
    /// @param detail what the worker said, for the log; never the writer's text
    record Failed(Reason reason, String detail) implements TranscriptionOutcome {}

    /// Why a transcription could not go on.
    enum Reason {
        /// The speech model is not there, not a speech model, cut short or damaged.
        MODEL_UNUSABLE,
        /// The recording is not there any more, or not what it was.
        RECORDING_UNUSABLE,
        /// The worker process died or could not be started. Trying again may help.
        WORKER_DIED,
        /// The listener threw.
        LISTENER
    }
}
