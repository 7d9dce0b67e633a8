package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.inkwright.media.WorkerCommand;
import org.inkwright.media.WorkerProcess;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Cancelled;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerFailuresTest {
    /// What a Java machine that waits may use for itself in the third of a second that is looked
    /// at: a worker that works would use all of it.
    private static final Duration A_TICK = Duration.ofMillis(100);

    @TempDir private Path folder;

    @Test
    void aBrokenModelIsAFailureAndNotACrash() throws IOException, InterruptedException {
        Path cut = Files.copy(Fixtures.demoModel(), folder.resolve("cut.bin"));
        try (var channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(cut) / 2);
        }
        assertModelUnusable(cut);
        assertModelUnusable(folder.resolve("missing.bin"));
        assertModelUnusable(Files.writeString(folder.resolve("page.bin"), "<html>".repeat(999)));
        assertModelUnusable(Fixtures.clip("clip-bees-slt", "wav"));
    }

    @Test
    void cancelInTheMiddleEndsTheWorker() throws InterruptedException {
        var windows = new AtomicInteger();
        var first = new CountDownLatch(1);
        WhisperTranscription running =
                start(event -> {
                    if (event instanceof WindowDone) {
                        windows.incrementAndGet();
                        first.countDown();
                    }
                });
        first.await();
        ProcessHandle worker = ProcessHandle.of(running.workerPid().orElseThrow()).orElseThrow();
        running.cancel();
        assertEquals(new Cancelled(), running.await());
        Deadline.await("the end of the worker", () -> !worker.isAlive());
        int heard = windows.get();
        assertTrue(heard < 5, "it was cancelled after " + heard + " windows");
        running.cancel();
        running.close();
        assertEquals(new Cancelled(), running.await());
    }

    @Test
    void cancelAtOnceIsFine() throws InterruptedException {
        WhisperTranscription running = start(event -> {});
        running.cancel();
        assertEquals(new Cancelled(), running.await());
    }

    @Test
    void cancelAfterTheEndChangesNothing() throws InterruptedException {
        var request = Recognised.request(Fixtures.clip("clip-bees-slt", "wav"), Duration.ZERO);
        Transcription done = Recognised.transcriber().start(request, event -> {});
        TranscriptionOutcome outcome = done.await();
        assertInstanceOf(Finished.class, outcome);
        done.cancel();
        done.close();
        assertEquals(outcome, done.await());
    }

    @Test
    void aListenerThatThrowsStopsTheTranscription() throws InterruptedException {
        WhisperTranscription running =
                start(event -> {
                    throw new IllegalStateException("the writer's text");
                });
        var failed = assertInstanceOf(Failed.class, running.await());
        assertEquals(Reason.LISTENER, failed.reason());
        assertFalse(failed.detail().contains("text"), "a detail never holds text");
    }

    @Test
    void theWorkerWaitsForAListenerThatFallsBehind() throws InterruptedException {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        WhisperTranscription running =
                start(event -> {
                    if (event instanceof WindowDone) {
                        held.countDown();
                        awaitQuietly(release);
                    }
                });
        held.await();
        ProcessHandle worker = ProcessHandle.of(running.workerPid().orElseThrow()).orElseThrow();
        Duration before = restingCpu(worker);
        Deadline.pass(300, () -> false);
        Duration used = cpu(worker).minus(before);
        assertTrue(used.compareTo(A_TICK) <= 0, "two windows ahead it does not rest: " + used);
        assertTrue(worker.isAlive());
        release.countDown();
        assertInstanceOf(Finished.class, running.await());
    }

    @Test
    void anotherVersionOfTheProtocolIsRefusedClearly() throws IOException, InterruptedException {
        String line = WorkerProtocol.line(request()).replace("\"version\":3", "\"version\":99");
        try (WorkerProcess worker = worker()) {
            worker.send(line);
            var failed =
                    assertInstanceOf(
                            Failed.class, WorkerProtocol.message(worker.next().orElseThrow()));
            assertTrue(failed.detail().contains("protocol version 99"), failed.detail());
        }
    }

    @Test
    void nonsenseInsteadOfARequestIsRefusedClearly() throws IOException, InterruptedException {
        for (String nonsense :
                List.of("", "{}", "[1]", "GET / HTTP/1.1", WorkerProtocol.ACKNOWLEDGED)) {
            try (WorkerProcess worker = worker()) {
                worker.send(nonsense);
                assertInstanceOf(Failed.class, WorkerProtocol.message(worker.next().orElseThrow()));
                assertTrue(worker.next().isEmpty(), "then it ends");
            }
        }
    }

    @Test
    void theWorkerDiesWithItsProgram() throws IOException, InterruptedException {
        try (WorkerProcess program =
                WorkerProcess.start(WorkerCommand.of(TranscribingProgram.class, 64))) {
            program.send(Recognised.cache().toUri().toString());
            program.send(Fixtures.sampleTalk("mp3").toUri().toString());
            program.send(Fixtures.demoModel().toUri().toString());
            long pid = Long.parseLong(program.next().orElseThrow());
            ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
            assertTrue(worker.isAlive());
            program.kill();
            Deadline.await("the end of the worker", () -> !worker.isAlive());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The worker's processor time once it does not grow any more.
    private static Duration restingCpu(ProcessHandle worker) {
        Duration[] last = {cpu(worker)};
        Deadline.await(
                "rest",
                () -> {
                    Duration before = last[0];
                    Deadline.pass(500, () -> false);
                    last[0] = cpu(worker);
                    return last[0].minus(before).compareTo(A_TICK) <= 0;
                });
        return last[0];
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static WorkerProcess worker() throws IOException {
        return WorkerProcess.start(WhisperTranscription.command(Recognised.cache()));
    }

    private static WorkerRequest request() {
        return WorkerRequest.of(Recognised.request(Fixtures.sampleTalk("mp3"), Duration.ZERO), 1);
    }

    private static WhisperTranscription start(Consumer<TranscriptionEvent> listener) {
        var request = Recognised.request(Fixtures.sampleTalk("mp3"), Duration.ZERO);
        return (WhisperTranscription) Recognised.transcriber().start(request, listener);
    }

    private static void assertModelUnusable(Path model) throws InterruptedException {
        var request =
                new TranscriptionRequest(
                        Fixtures.sampleTalk("mp3"), model, Duration.ZERO, "auto", List.of());
        Recognised heard = Recognised.of(request);
        var failed = assertInstanceOf(Failed.class, heard.outcome());
        assertEquals(Reason.MODEL_UNUSABLE, failed.reason());
        assertEquals(List.of(), heard.events());
    }
}
