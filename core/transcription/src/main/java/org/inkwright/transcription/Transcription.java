package org.inkwright.transcription;

/// A transcription under way. Safe to share between threads.
public interface Transcription extends AutoCloseable {
    /// Waits for the end. After it returned the listener is not called again.
    TranscriptionOutcome await() throws InterruptedException;

    /// Tells that a growing recording is whole: what is left of it is heard, then the transcription
    /// finishes. Harmless for any other.
    default void recordingEnded() {}

    /// Stops it: the worker process is gone within 0.3 s. Harmless when it has ended.
    void cancel();

    /// Cancels, and waits until the worker process is gone.
    @Override
    void close();
}
