package org.inkwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// Drains a stream and keeps its last bytes.
final class ErrorTail {
    private static final int KEPT = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Thread drainer;
    private byte[] tail = new byte[0];

    ErrorTail(InputStream source) {
        drainer = Thread.ofPlatform().name("worker-errors").daemon().start(() -> drain(source));
    }

    synchronized String text() {
        return new String(tail, StandardCharsets.UTF_8).strip();
    }

    /// Waits until the stream has ended; not for long, as something else may hold it open.
    void awaitEnd() {
        try {
            drainer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(InputStream source) {
        byte[] chunk = new byte[KEPT];
        try (source) {
            int count = source.read(chunk);
            while (count >= 0) {
                keep(chunk, count);
                count = source.read(chunk);
            }
        } catch (IOException e) {
            // A killed process closes its pipes under the reader.
            return;
        }
    }

    private synchronized void keep(byte[] chunk, int count) {
        byte[] all = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(chunk, 0, all, tail.length, count);
        tail = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
    }
}
