package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.inkwright.media.MediaException;
import org.inkwright.media.WorkerProcess;
import org.jspecify.annotations.Nullable;

/// Starts the workers of a transcriber, and keeps at most one that waits with its model loaded for
/// a recording that is about to come. It ends when none comes in time, when another model is wanted
/// or when the room is closed; and none waits beside a worker that is at work, so that no machine
/// holds two models. Safe to share between threads.
final class Anteroom implements AutoCloseable {
    /// How long a worker waits: a file is dragged or chosen in less.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Start start;
    private final Alarm alarm;
    private final Object lock = new Object();
    private final Set<WorkerProcess> atWork = new HashSet<>();
    private @Nullable Waiting waiting;
    private boolean closed;

    /// A room without a worker.
    ///
    /// @param start starts a worker that was told nothing yet
    /// @param alarm tells when one has waited long enough
    Anteroom(Start start, Alarm alarm) {
        this.start = start;
        this.alarm = alarm;
    }

    /// Starts a worker process.
    @FunctionalInterface
    interface Start {
        WorkerProcess worker() throws IOException;
    }

    /// A worker that waits, and the file that its model was in.
    private record Waiting(WorkerProcess worker, Stamp model, int visit) {}

    /// A file that was not exchanged since.
    private record Stamp(Path file, long size, FileTime modified) {
        static Optional<Stamp> of(Path file) {
            try {
                return Optional.of(
                        new Stamp(
                                file.toAbsolutePath(),
                                Files.size(file),
                                Files.getLastModifiedTime(file)));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /// Lets a worker load a model now. Does nothing when one is at work, or when that cannot be:
    /// the transcription that follows will say why.
    void expect(Path model) {
        if (SpeechModelFile.check(model) instanceof SpeechModelCheck.Unusable) {
            return;
        }
        synchronized (lock) {
            Optional<Stamp> wanted = Stamp.of(model);
            if (closed || !atWork.isEmpty() || wanted.isEmpty()) {
                return;
            }
            Waiting there = waiting;
            if (there == null || !fits(there, wanted.get())) {
                dismiss();
                there = begun(wanted.get());
            }
            if (there != null) {
                stay(new Waiting(there.worker, there.model, there.visit + 1));
            }
        }
    }

    private @Nullable Waiting begun(Stamp model) {
        try {
            WorkerProcess worker = start.worker();
            worker.send(WorkerProtocol.line(WorkerAhead.of(model.file)));
            return new Waiting(worker, model, 0);
        } catch (IOException | MediaException e) {
            return null;
        }
    }

    private void stay(Waiting visitor) {
        waiting = visitor;
        alarm.in(
                PATIENCE,
                () -> {
                    synchronized (lock) {
                        if (visitor.equals(waiting)) {
                            dismiss();
                        }
                    }
                });
    }

    private static boolean fits(Waiting there, Stamp model) {
        return there.worker.isAlive() && there.model.equals(model);
    }

    /// A worker for a request: the one that waits if it has the model, a new one otherwise. It must
    /// be given back with [#left].
    WorkerProcess hire(Path model) throws IOException {
        synchronized (lock) {
            Waiting there = waiting;
            WorkerProcess hired;
            if (there != null
                    && Stamp.of(model).filter(wanted -> fits(there, wanted)).isPresent()) {
                waiting = null;
                hired = there.worker;
            } else {
                dismiss();
                hired = start.worker();
            }
            atWork.add(hired);
            return hired;
        }
    }

    /// A worker that was hired has ended.
    void left(WorkerProcess worker) {
        synchronized (lock) {
            atWork.remove(worker);
        }
    }

    /// The worker that waits has no work to lose.
    private void dismiss() {
        Waiting there = waiting;
        waiting = null;
        if (there != null) {
            there.worker.kill();
        }
    }

    /// The number of the process that waits; empty when none does.
    Optional<Long> waitingPid() {
        synchronized (lock) {
            return Optional.ofNullable(waiting).map(there -> there.worker.pid());
        }
    }

    /// Ends the worker that waits; those at work go on, and none will wait again.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            dismiss();
        }
    }
}
