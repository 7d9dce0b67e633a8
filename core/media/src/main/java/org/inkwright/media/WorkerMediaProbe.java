package org.inkwright.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Looks into files in a worker process, one after the other. The worker is started by the first
/// call, serves the ones that follow soon, and ends after some idle seconds: a folder of files
/// costs one start.
public final class WorkerMediaProbe implements MediaProbe, AutoCloseable {
    /// How long the worker may take to start; unpacking the native libraries for the first time on
    /// a slow disk included.
    private static final Duration START = Duration.ofMinutes(1);

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final WorkerCommand command;
    private final Duration limit;
    private final Duration idle;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WorkerProcess worker;
    private long lastUse;

    /// A probe whose worker unpacks its native libraries to a folder of the program's own.
    public WorkerMediaProbe(Path nativeCache) {
        this(
                WorkerCommand.of(ProbeProgram.class, 32).withNativeCache(nativeCache),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    WorkerMediaProbe(WorkerCommand command, Duration limit, Duration idle) {
        this.command = command;
        this.limit = limit;
        this.idle = idle;
    }

    /// {@inheritDoc}
    ///
    /// @throws MediaException when the worker itself does not work on this machine
    @Override
    public Probe probe(Path file) throws InterruptedException {
        Optional<Probe> refused = refuse(file);
        return refused.isPresent() ? refused.get() : ask(file.toUri().toString());
    }

    /// Ends the worker. A later call would start another one.
    @Override
    public void close() {
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }

    /// What needs no decoder. A pipe or a device would block whoever opens it.
    private static Optional<Probe> refuse(Path file) {
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "not a file" : "not there";
            return Optional.of(new Probe.Refused(Probe.Refusal.UNREADABLE, what));
        }
        if (!Files.isReadable(file)) {
            return Optional.of(new Probe.Refused(Probe.Refusal.UNREADABLE, "not permitted"));
        }
        try {
            return Files.size(file) == 0
                    ? Optional.of(new Probe.Refused(Probe.Refusal.EMPTY, "no bytes"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Probe.Refused(Probe.Refusal.UNREADABLE, "no size"));
        }
    }

    private Probe ask(String uri) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<String> answer = answer(uri);
            if (answer.isEmpty()) {
                // It may have died of something else, such as the system's lack of memory.
                end();
                answer = answer(uri);
            }
            if (answer.isEmpty()) {
                return new Probe.Refused(Probe.Refusal.HOSTILE, "decoder died, " + ending());
            }
            endWhenIdle();
            return ProbeAnswer.parse(answer.get()).probe();
        } catch (TimeoutException e) {
            end();
            return new Probe.Refused(Probe.Refusal.HOSTILE, "took longer than " + limit);
        } catch (InterruptedException e) {
            // Its answer would be taken for the answer to the next question.
            end();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> answer(String uri) throws InterruptedException, TimeoutException {
        WorkerProcess running = running();
        running.send(uri);
        return running.next(limit);
    }

    private WorkerProcess running() throws InterruptedException {
        WorkerProcess running = worker;
        if (running != null && running.isAlive()) {
            return running;
        }
        end();
        running = WorkerProcess.start(command);
        worker = running;
        try {
            if (running.next(START).filter(ProbeProgram.READY::equals).isPresent()) {
                return running;
            }
        } catch (TimeoutException e) {
            end();
            throw new MediaException("the probing worker does not start within " + START, e);
        }
        throw new MediaException("the probing worker does not start, " + ending());
    }

    /// Ends a worker that has said its last word.
    ///
    /// @return how it ended, for the log
    private String ending() throws InterruptedException {
        WorkerProcess ending = worker;
        if (ending == null) {
            return "";
        }
        OptionalInt code = ending.exitCode(GRACE);
        end();
        return "code " + code.orElse(-1) + " " + ending.errors();
    }

    private void end() {
        WorkerProcess ending = worker;
        worker = null;
        if (ending != null) {
            ending.close();
        }
    }

    private void endWhenIdle() {
        lastUse = System.nanoTime();
        CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    // Whoever holds the lock is using the worker and asks again.
                    if (lock.tryLock()) {
                        try {
                            endIfIdle();
                        } finally {
                            lock.unlock();
                        }
                    }
                });
    }

    private void endIfIdle() {
        if (System.nanoTime() - lastUse >= idle.toNanos()) {
            end();
        }
    }
}
