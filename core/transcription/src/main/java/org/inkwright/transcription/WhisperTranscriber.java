package org.inkwright.transcription;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.media.WorkerProcess;

/// Transcribes with whisper.cpp, each recording in a worker process of its own: a crash of native
/// code or a kill ends that process only. Safe to share between threads.
///
/// A request with the language `auto` has its language detected in the first window where somebody
/// speaks. To go on later exactly as if nothing had happened, ask with the language that was
/// detected.
public final class WhisperTranscriber implements Transcriber, AutoCloseable {
    private static final int MOST_THREADS = 8;

    private final Anteroom workers;
    private final int threads;

    /// Leaves one of the machine's cores to the window.
    ///
    /// @param cache the app's folder for files that can be made again: native libraries are put
    ///   there
    public WhisperTranscriber(Path cache) {
        this(cache, Runtime.getRuntime().availableProcessors() - 1);
    }

    /// Uses a number of threads.
    ///
    /// @param cache the app's folder for files that can be made again
    /// @param threads how many; taken as 1 or 8 when it is below or above
    public WhisperTranscriber(Path cache, int threads) {
        this(cache, threads, Alarm.USUAL);
    }

    WhisperTranscriber(Path cache, int threads, Alarm alarm) {
        this.workers =
                new Anteroom(() -> WorkerProcess.start(WhisperTranscription.command(cache)), alarm);
        this.threads = Math.clamp(threads, 1, MOST_THREADS);
    }

    @Override
    public Transcription start(
            TranscriptionRequest request, Consumer<TranscriptionEvent> listener) {
        var transcription =
                new WhisperTranscription(workers, WorkerRequest.of(request, threads), listener);
        transcription.begin();
        return transcription;
    }

    /// {@inheritDoc}
    ///
    /// A worker loads the model and waits for at most half a minute; it is the only one, and none
    /// waits while another works.
    @Override
    public void expect(Path model) {
        workers.expect(model);
    }

    /// The number of the process that waits for a recording; empty when none does.
    Optional<Long> waitingPid() {
        return workers.waitingPid();
    }

    /// Ends the worker that waits, if one does. Transcriptions under way go on.
    @Override
    public void close() {
        workers.close();
    }
}
