package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A worker that waits for a recording which is about to come: used once, by whom it fits, and gone
/// otherwise.
@Timeout(120)
class ExpectedRecordingTest {
    private static final Path CLIP = Fixtures.clip("clip-bees-slt", "wav");

    @TempDir private Path folder;
    private final List<Runnable> alarms = new ArrayList<>();
    private final WhisperTranscriber transcriber =
            new WhisperTranscriber(
                    Recognised.cache(),
                    1,
                    (after, then) -> {
                        assertEquals(Duration.ofSeconds(30), after);
                        alarms.add(then);
                    });

    @AfterEach
    void close() {
        transcriber.close();
    }

    @Test
    void theNextTranscriptionTakesTheWorkerThatWaits() throws InterruptedException {
        transcriber.expect(Fixtures.demoModel());
        long waits = waiting().pid();
        Recognised usual = Recognised.of(CLIP);
        List<TranscriptionEvent> events = new ArrayList<>();
        try (WhisperTranscription heard = start(CLIP, Fixtures.demoModel(), events)) {
            assertInstanceOf(Finished.class, heard.await());
            assertEquals(Optional.of(waits), heard.workerPid());
        }
        assertEquals(usual.events(), events, "it hears what any other would");
        assertEquals(Optional.empty(), transcriber.waitingPid());
        ring();
    }

    @Test
    void aWorkerWithAnotherModelIsNotUsedAndEnds() throws IOException, InterruptedException {
        Path other = Files.copy(Fixtures.demoModel(), folder.resolve("other.bin"));
        transcriber.expect(other);
        ProcessHandle waits = waiting();
        assertAnotherHears(waits);
    }

    @Test
    void aModelFileThatWasExchangedIsLoadedAnew() throws IOException, InterruptedException {
        Path own = Files.copy(Fixtures.demoModel(), folder.resolve("own.bin"));
        transcriber.expect(own);
        ProcessHandle waits = waiting();
        Files.setLastModifiedTime(own, FileTime.from(Instant.ofEpochSecond(1_700_000_000)));
        try (WhisperTranscription heard = start(CLIP, own, new ArrayList<>())) {
            assertInstanceOf(Finished.class, heard.await());
            assertNotEquals(Optional.of(waits.pid()), heard.workerPid());
        }
        assertEnds(waits);
    }

    @Test
    void itEndsWhenNothingComes() {
        transcriber.expect(Fixtures.demoModel());
        ProcessHandle waits = waiting();
        ring();
        assertEnds(waits);
        assertEquals(Optional.empty(), transcriber.waitingPid());
    }

    @Test
    void expectingOnceMoreKeepsTheSameWorkerLonger() {
        transcriber.expect(Fixtures.demoModel());
        ProcessHandle waits = waiting();
        transcriber.expect(Fixtures.demoModel());
        assertEquals(Optional.of(waits.pid()), transcriber.waitingPid());
        alarms.getFirst().run();
        assertTrue(waits.isAlive(), "the first half minute does not count any more");
        alarms.getLast().run();
        assertEnds(waits);
    }

    @Test
    void itEndsWhenTheTranscriberCloses() {
        transcriber.expect(Fixtures.demoModel());
        ProcessHandle waits = waiting();
        transcriber.close();
        assertEnds(waits);
        transcriber.expect(Fixtures.demoModel());
        assertEquals(Optional.empty(), transcriber.waitingPid());
    }

    @Test
    void aWorkerThatDiedWhileItWaitedIsReplaced() throws InterruptedException {
        transcriber.expect(Fixtures.demoModel());
        ProcessHandle waits = waiting();
        waits.destroyForcibly();
        assertEnds(waits);
        assertAnotherHears(waits);
    }

    @Test
    void noneWaitsWhileAnotherWorks() throws InterruptedException {
        var first = new CountDownLatch(1);
        var request = Recognised.request(Fixtures.sampleTalk("mp3"), Duration.ZERO);
        Transcription running =
                transcriber.start(
                        request,
                        event -> {
                            if (event instanceof WindowDone) {
                                first.countDown();
                            }
                        });
        first.await();
        transcriber.expect(Fixtures.demoModel());
        assertEquals(Optional.empty(), transcriber.waitingPid());
        running.close();
        running.await();
        transcriber.expect(Fixtures.demoModel());
        assertTrue(waiting().isAlive(), "afterwards it can");
    }

    @Test
    void noWorkerLoadsABrokenModelAhead() throws IOException {
        transcriber.expect(folder.resolve("missing.bin"));
        transcriber.expect(Files.writeString(folder.resolve("page.bin"), "<html>".repeat(999)));
        assertEquals(Optional.empty(), transcriber.waitingPid());
        assertEquals(List.of(), alarms);
    }

    private void assertAnotherHears(ProcessHandle waits) throws InterruptedException {
        try (WhisperTranscription heard = start(CLIP, Fixtures.demoModel(), new ArrayList<>())) {
            assertInstanceOf(Finished.class, heard.await());
            assertFalse(heard.workerPid().orElseThrow().equals(waits.pid()));
        }
        assertEnds(waits);
    }

    private WhisperTranscription start(Path recording, Path model, List<TranscriptionEvent> to) {
        var request = new TranscriptionRequest(recording, model, Duration.ZERO, "auto", List.of());
        return (WhisperTranscription) transcriber.start(request, to::add);
    }

    private ProcessHandle waiting() {
        return ProcessHandle.of(transcriber.waitingPid().orElseThrow()).orElseThrow();
    }

    private void ring() {
        List.copyOf(alarms).forEach(Runnable::run);
    }

    private static void assertEnds(ProcessHandle worker) {
        Deadline.await("the end of the worker that waited", () -> !worker.isAlive());
    }
}
