package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.inkwright.media.MediaException;
import org.inkwright.media.WorkerCommand;
import org.inkwright.media.WorkerProcess;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Cancelled;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.jspecify.annotations.Nullable;

/// One recording's worker process and the thread that listens to it. Safe to share between threads.
final class WhisperTranscription implements Transcription {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int HEAP_MEGABYTES = 64;

    private final Anteroom workers;
    private final WorkerRequest request;
    private final Consumer<TranscriptionEvent> listener;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object lock = new Object();
    private @Nullable WorkerProcess worker;
    private boolean cancelled;
    private boolean asked;
    private boolean whole;

    /// What is said when the thread ends in a way that nobody foresaw.
    private volatile TranscriptionOutcome outcome =
            new Failed(Reason.WORKER_DIED, "the listening thread failed");

    WhisperTranscription(
            Anteroom workers, WorkerRequest request, Consumer<TranscriptionEvent> listener) {
        this.workers = workers;
        this.request = request;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("transcription").daemon().unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    /// The number of the worker's process; empty before it was started.
    Optional<Long> workerPid() {
        synchronized (lock) {
            return Optional.ofNullable(worker).map(WorkerProcess::pid);
        }
    }

    @Override
    public TranscriptionOutcome await() throws InterruptedException {
        ended.await();
        return outcome;
    }

    @Override
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
            if (worker != null) {
                worker.kill();
            }
        }
    }

    @Override
    public void recordingEnded() {
        synchronized (lock) {
            whole = true;
            if (asked && worker != null) {
                worker.send(WorkerProtocol.ENDED);
            }
        }
    }

    @Override
    public void close() {
        cancel();
        WorkerProcess started;
        synchronized (lock) {
            started = worker;
        }
        if (started != null) {
            started.close();
            workers.left(started);
        }
    }

    private void run() {
        try {
            outcome = transcribe();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            ended.countDown();
        }
    }

    private TranscriptionOutcome transcribe() throws InterruptedException {
        if (SpeechModelFile.check(request.modelFile())
                instanceof SpeechModelCheck.Unusable unusable) {
            return new Failed(Reason.MODEL_UNUSABLE, unusable.detail());
        }
        if (!Files.isRegularFile(request.recordingFile())) {
            return new Failed(Reason.RECORDING_UNUSABLE, "there is no such file");
        }
        try {
            WorkerProcess started = launch();
            return started == null ? new Cancelled() : listen(started);
        } catch (IOException | MediaException e) {
            return new Failed(Reason.WORKER_DIED, "the worker cannot be started: " + e);
        }
    }

    private @Nullable WorkerProcess launch() throws IOException {
        synchronized (lock) {
            if (cancelled) {
                return null;
            }
            worker = workers.hire(request.modelFile());
            return worker;
        }
    }

    /// How a worker is started, with its native libraries in a folder of the app's.
    static WorkerCommand command(Path cache) throws IOException {
        Path libraries = NativeLibraries.prepare(cache);
        return new WorkerCommand(
                        WhisperWorkerProgram.class,
                        List.of(),
                        // glibc keeps a heap per thread otherwise, and gives none back.
                        Map.of("MALLOC_ARENA_MAX", "2"),
                        Map.of(NativeLibraries.FOLDER_PROPERTY, libraries.toString()),
                        HEAP_MEGABYTES)
                .withNativeCache(cache);
    }

    private TranscriptionOutcome listen(WorkerProcess started) throws InterruptedException {
        ask(started);
        while (true) {
            Optional<String> line = started.next();
            if (line.isEmpty()) {
                return died(started);
            }
            TranscriptionOutcome end = hear(started, line.get());
            if (end != null) {
                return end;
            }
        }
    }

    /// The request is the first line that a worker gets.
    private void ask(WorkerProcess started) {
        synchronized (lock) {
            started.send(WorkerProtocol.line(request));
            asked = true;
            if (whole) {
                started.send(WorkerProtocol.ENDED);
            }
        }
    }

    /// Passes a line on; gives the outcome if it is one.
    private @Nullable TranscriptionOutcome hear(WorkerProcess from, String line) {
        Record message;
        try {
            message = WorkerProtocol.message(line);
        } catch (WorkerProtocol.Misunderstood e) {
            return new Failed(Reason.WORKER_DIED, String.valueOf(e.getMessage()));
        }
        return switch (message) {
            case Finished finished -> finished;
            case Failed failed -> failed;
            case TranscriptionEvent event -> tell(from, event);
            default -> new Failed(Reason.WORKER_DIED, "the worker asks instead of answering");
        };
    }

    private @Nullable TranscriptionOutcome tell(WorkerProcess from, TranscriptionEvent event) {
        if (stopped()) {
            return new Cancelled();
        }
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            // An edge: the listener is somebody else's code, and its failure must end the worker.
            return new Failed(Reason.LISTENER, e.getClass().getName());
        }
        if (event instanceof WindowDone) {
            from.send(WorkerProtocol.ACKNOWLEDGED);
        }
        return null;
    }

    private TranscriptionOutcome died(WorkerProcess dead) throws InterruptedException {
        if (stopped()) {
            return new Cancelled();
        }
        OptionalInt code = dead.exitCode(LAST_WORDS);
        String end = code.isPresent() ? "exit code " + code.getAsInt() : "it no longer answers";
        return new Failed(Reason.WORKER_DIED, end + ". " + dead.errors().strip());
    }

    private boolean stopped() {
        synchronized (lock) {
            return cancelled;
        }
    }
}
