package org.inkwright.media;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A child process that runs native code for this program and speaks in lines: one request or
/// answer a line, UTF-8. A crash of the native code ends the child and not the program.
///
/// The child inherits nothing but the environment: it cannot outlive this program (see
/// [WorkerChannel]), and what it writes to its error stream is kept as a short tail for the log.
///
/// Lines may be sent, taken and the worker killed from different threads; lines are taken by one
/// thread at a time.
public final class WorkerProcess implements AutoCloseable {
    private static final Duration GONE = Duration.ofSeconds(5);

    private final Process process;
    private final BufferedWriter requests;
    private final LineQueue answers;
    private final ErrorTail errors;

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new LineQueue(process.inputReader(StandardCharsets.UTF_8));
        this.errors = new ErrorTail(process.getErrorStream());
    }

    /// Starts a worker. Returns at once; whether it works shows in its first answer.
    ///
    /// @throws MediaException when the system starts no process
    public static WorkerProcess start(WorkerCommand command) {
        return new WorkerProcess(WorkerLaunch.start(command));
    }

    /// Sends a line. A line to a worker that is gone is lost silently: [#next] tells the end.
    ///
    /// @param line one line of text, usually JSON, without a line break
    public void send(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line has no line break");
        }
        synchronized (requests) {
            try {
                requests.write(line);
                requests.write('\n');
                requests.flush();
            } catch (IOException e) {
                // The pipe breaks when the worker dies; its reader learns that from the end of
                // the answers.
                return;
            }
        }
    }

    /// Waits for the next line.
    ///
    /// @return empty when the worker has ended, by itself, by a crash or by [#kill]
    public Optional<String> next() throws InterruptedException {
        return answers.take();
    }

    /// Waits for the next line for a limited time.
    ///
    /// @return empty when the worker has ended
    /// @throws TimeoutException when there was neither a line nor the end in time; the worker goes
    ///   on
    public Optional<String> next(Duration limit) throws InterruptedException, TimeoutException {
        return answers.take(limit);
    }

    /// Ends the worker at once, whatever it does; lines that were not taken are dropped.
    public void kill() {
        process.destroyForcibly();
        answers.drop();
    }

    /// Kills the worker and waits, some seconds at most, until it is gone.
    @Override
    public void close() {
        kill();
        try {
            process.waitFor(GONE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The system's number of the process.
    public long pid() {
        return process.pid();
    }

    /// Waits a limited time for the process's end, which may come a little after its last line.
    ///
    /// @return its exit code, 128 + signal for a crash on Linux and macOS; empty when it still runs
    public OptionalInt exitCode(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /// The last 4,096 bytes of its error stream, for the log; all there is when it has ended.
    public String errors() {
        if (!process.isAlive()) {
            errors.awaitEnd();
        }
        return errors.text();
    }
}
