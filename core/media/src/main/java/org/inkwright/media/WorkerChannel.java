package org.inkwright.media;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A worker process's end of the line to the program that started it. Opened first of all in the
/// worker's `main`.
///
/// The process halts by itself as soon as the program is gone: when its input ends, or when the
/// program's process does, even while native code runs. What anybody prints to `System.out` from
/// then on goes to the error stream, so that no library spoils the protocol.
///
/// May be used by several threads; lines are received by one at a time.
public final class WorkerChannel {
    private final PrintStream answers;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    private WorkerChannel() {
        this.answers =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    /// Takes over the process's input and output and begins to watch the program that started it.
    public static WorkerChannel open() {
        System.setOut(System.err);
        var channel = new WorkerChannel();
        watchParent();
        Thread.ofPlatform().name("worker-requests").daemon().start(channel::read);
        return channel;
    }

    /// Waits for the next request; there is always another one or the process ends.
    public String receive() throws InterruptedException {
        return requests.take();
    }

    /// Waits a limited time for the next request.
    public Optional<String> receive(Duration limit) throws InterruptedException {
        return Optional.ofNullable(requests.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /// Answers with a line. Halts the process when nobody listens any more.
    ///
    /// @param line one line of text, usually JSON, without a line break
    public void send(String line) {
        synchronized (answers) {
            answers.print(line);
            answers.print('\n');
            answers.flush();
            if (answers.checkError()) {
                halt();
            }
        }
    }

    private void read() {
        var input =
                new InputStreamReader(
                        new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(input)) {
            String line = lines.readLine();
            while (line != null) {
                requests.add(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            // Broken or ended: either way the program is gone.
            halt();
        }
        halt();
    }

    private static void watchParent() {
        String pid = System.getProperty(WorkerLaunch.PARENT);
        if (pid != null) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresentOrElse(
                            parent -> {
                                var _ = parent.onExit().thenRun(WorkerChannel::halt);
                            },
                            WorkerChannel::halt);
        }
    }

    // Not exit: shutdown hooks could wait for native code that is busy.
    private static void halt() {
        Runtime.getRuntime().halt(0);
    }
}
