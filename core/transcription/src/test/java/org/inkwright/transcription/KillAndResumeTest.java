package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers killed with `kill -9` at random moments: going on at the last window that was kept gives
/// what an undisturbed run gives, and no window twice.
class KillAndResumeTest {
    private static final int ROUNDS = Integer.getInteger("transcription.kills", 2);
    private static final int LONGEST_LIFE_MILLIS = 1_200;

    @TempDir private Path folder;

    @Test
    void aKilledWorkerIsResumedWhereItWas() throws IOException, InterruptedException {
        check(1, ROUNDS);
    }

    @Test
    @Tag("soak")
    void thirtyKilledWorkersAreResumedWhereTheyWere() throws IOException, InterruptedException {
        check(8, 30);
    }

    private void check(int repetitions, int kills) throws IOException, InterruptedException {
        Path recording = recording(repetitions);
        Recognised undisturbed = Recognised.of(request(recording, 0));
        assertTrue(undisturbed.windows().size() > 4 * repetitions, "there is enough to kill");
        var random = new Random(4711);
        int done = 0;
        while (done < kills) {
            List<WindowDone> kept = Collections.synchronizedList(new ArrayList<>());
            int killed = 0;
            while (!finished(recording, kept, done + killed < kills ? random : null)) {
                killed++;
            }
            assertEquals(undisturbed.windows(), kept);
            done += killed;
        }
    }

    /// Transcribes from what was kept on; with a random number the worker is killed after some
    /// time.
    ///
    /// @return false when it was killed
    private static boolean finished(Path recording, List<WindowDone> kept, @Nullable Random random)
            throws InterruptedException {
        var ready = new CountDownLatch(1);
        long from = kept.isEmpty() ? 0 : kept.getLast().toMillis();
        WhisperTranscription running =
                (WhisperTranscription)
                        Recognised.transcriber()
                                .start(
                                        request(recording, from),
                                        event -> {
                                            ready.countDown();
                                            if (event instanceof WindowDone window) {
                                                kept.add(window);
                                            }
                                        });
        try (running) {
            if (random != null) {
                ready.await();
                kill(running, random.nextInt(LONGEST_LIFE_MILLIS));
            }
            return switch (running.await()) {
                case Finished finished -> true;
                case Failed(Reason reason, String detail) when reason == Reason.WORKER_DIED ->
                        false;
                default -> throw new AssertionError("it neither finished nor died");
            };
        }
    }

    private static void kill(WhisperTranscription running, int afterMillis) {
        ProcessHandle worker = ProcessHandle.of(running.workerPid().orElseThrow()).orElseThrow();
        Deadline.pass(afterMillis, () -> !worker.isAlive());
        worker.destroyForcibly();
    }

    private static TranscriptionRequest request(Path recording, long fromMillis) {
        return Recognised.request(recording, Duration.ofMillis(fromMillis));
    }

    private Path recording(int repetitions) throws IOException, InterruptedException {
        float[] talk = Sounds.talk(folder);
        float[][] parts = new float[2 * repetitions][];
        for (int i = 0; i < repetitions; i++) {
            parts[2 * i] = talk;
            parts[2 * i + 1] = Sounds.silence(i * 1.7);
        }
        return Sounds.write(folder.resolve("long.wav"), parts);
    }
}
