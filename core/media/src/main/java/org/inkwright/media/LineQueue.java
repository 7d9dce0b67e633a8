package org.inkwright.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The lines of a stream, read ahead by a thread so that waiting for one can be interrupted and
/// limited. A reader that falls behind slows the writer down.
final class LineQueue {
    private static final int AHEAD = 1_000;

    private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean dropped;

    LineQueue(BufferedReader source) {
        reader = Thread.ofPlatform().name("worker-answers").daemon().start(() -> read(source));
    }

    Optional<String> take() throws InterruptedException {
        return keepEnd(dropped ? Optional.empty() : lines.take());
    }

    Optional<String> take(Duration limit) throws InterruptedException, TimeoutException {
        Optional<String> line =
                dropped ? Optional.empty() : lines.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            throw new TimeoutException("no line within " + limit);
        }
        return keepEnd(line);
    }

    /// Drops the lines that were not taken: from now on there is only the end.
    void drop() {
        dropped = true;
        reader.interrupt();
        lines.clear();
        lines.offer(Optional.empty());
    }

    private Optional<String> keepEnd(Optional<String> line) {
        if (dropped || line.isEmpty()) {
            lines.offer(Optional.empty());
            return Optional.empty();
        }
        return line;
    }

    private void read(BufferedReader source) {
        try (source) {
            String line = source.readLine();
            while (line != null) {
                lines.put(Optional.of(line));
                line = source.readLine();
            }
            lines.put(Optional.empty());
        } catch (IOException | InterruptedException e) {
            // A killed process closes its pipes under the reader: this is the end as well.
            dropped = true;
            lines.offer(Optional.empty());
        }
    }
}
