package org.inkwright.transcription;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.inkwright.media.WorkerChannel;

/// A program of the tests that transcribes until it is killed. Told where its cache, the recording
/// and the model are, it tells the number of its worker process.
final class TranscribingProgram {
    private TranscribingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        var transcriber = new WhisperTranscriber(file(channel));
        var request =
                new TranscriptionRequest(
                        file(channel), file(channel), Duration.ZERO, "en", List.of());
        var ready = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var running =
                (WhisperTranscription)
                        transcriber.start(
                                request,
                                event -> {
                                    ready.countDown();
                                    hold(never);
                                });
        ready.await();
        channel.send(String.valueOf(running.workerPid().orElseThrow()));
        running.await();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path file(WorkerChannel channel) throws InterruptedException {
        return Path.of(URI.create(channel.receive()));
    }
}
