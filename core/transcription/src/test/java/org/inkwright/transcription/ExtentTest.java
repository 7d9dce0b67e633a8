package org.inkwright.transcription;

import static org.inkwright.transcription.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Stretches, and recordings that still grow, through the real worker.
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
final class ExtentTest {
    private static final int RATE = 48_000;

    @TempDir private Path folder;
    private float[] pcm = {};
    private Recognised undisturbed = new Recognised(List.of(), new Finished(0, false));

    /// The talk and its beginning once more: long enough that windows are cut while it grows.
    @BeforeAll
    void hearAllOfIt(@TempDir Path once) throws Exception {
        float[] talk = Sounds.talk(once);
        pcm = Sounds.joined(talk, Sounds.silence(2), Arrays.copyOf(talk, 16_000 * 50));
        Path whole = append(begin(once.resolve("whole.wav")), pcm, 0, pcm.length);
        undisturbed = Recognised.of(request(whole, new Extent.Onward(Duration.ZERO)));
        assertTrue(undisturbed.windows().size() > 6, undisturbed.windows().size() + " windows");
    }

    @Test
    void aStretchGivesItsOwnWindowsOnly() throws Exception {
        List<TrueTimes.Sentence> truth = TrueTimes.sampleTalk();
        TrueTimes.Sentence first = truth.get(8);
        TrueTimes.Sentence last = truth.get(11);
        Duration from = Duration.ofMillis(first.start() - 200);
        Duration to = Duration.ofMillis(last.end() + 150);
        Recognised heard = Recognised.of(request(Fixtures.sampleTalk("mp3"), stretch(from, to)));
        assertEquals(new Finished(to.toMillis(), false), heard.outcome());
        assertEquals(from.toMillis(), heard.windows().getFirst().fromMillis());
        assertEquals(to.toMillis(), heard.windows().getLast().toMillis());
        assertEquals(4, heard.lines().size(), heard.text());
        Line line = heard.lines().getFirst();
        assertNear(first.start(), line.startMillis(), 100);
        assertNear(last.end(), heard.lines().getLast().endMillis(), 150);
    }

    @Test
    void aStretchBehindTheEndIsRefusedAndOneOverItIsCut() throws Exception {
        Path clip = Fixtures.clip("clip-bees-slt", "wav");
        Recognised behind =
                Recognised.of(request(clip, stretch(Duration.ofHours(1), Duration.ofHours(2))));
        assertEquals(
                Reason.RECORDING_UNUSABLE,
                assertInstanceOf(Failed.class, behind.outcome()).reason());
        Recognised over =
                Recognised.of(request(clip, stretch(Duration.ofSeconds(1), Duration.ofHours(2))));
        assertInstanceOf(Finished.class, over.outcome());
        assertTrue(over.windows().getLast().toMillis() < 60_000);
    }

    @Test
    void aStretchHasAnEndBehindItsStart() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> stretch(second, second));
        assertThrows(IllegalArgumentException.class, () -> stretch(Duration.ofSeconds(-1), second));
    }

    @Test
    void aGrowingRecordingGivesTheWindowsOfTheWholeOne() throws Exception {
        Path growing = begin(folder.resolve("growing.wav"));
        List<WindowDone> kept = Collections.synchronizedList(new ArrayList<>());
        try (Transcription running = start(growing, Duration.ZERO, kept)) {
            int at = 0;
            int step = 16_000 * 40 + 123;
            while (at < pcm.length) {
                int end = Math.min(pcm.length, at + step);
                append(growing, pcm, at, end);
                at = end;
                long spoken = at / 16;
                // A window is cut when what follows it for a minute is known.
                Deadline.await(
                        "the windows of what was said",
                        () ->
                                spoken < 70_000
                                        || (!kept.isEmpty()
                                                && kept.getLast().toMillis() > spoken - 95_000));
                assertTrue(kept.isEmpty() || kept.getLast().toMillis() <= spoken);
            }
            running.recordingEnded();
            assertEquals(new Finished(pcm.length / 16, false), running.await(), "how it ended");
        }
        assertEquals(undisturbed.windows(), kept);
    }

    @Test
    void aGrowingRecordingIsResumedWhereItWas() throws Exception {
        Path wav = append(begin(folder.resolve("growing.wav")), pcm, 0, pcm.length);
        List<WindowDone> kept = Collections.synchronizedList(new ArrayList<>());
        try (Transcription running = start(wav, Duration.ZERO, kept)) {
            Deadline.await("a window", () -> !kept.isEmpty());
            running.cancel();
            running.await();
        }
        long next = kept.getLast().toMillis();
        try (Transcription running = start(wav, Duration.ofMillis(next), kept)) {
            running.recordingEnded();
            assertInstanceOf(Finished.class, running.await());
        }
        assertEquals(undisturbed.windows(), kept);
    }

    @Test
    void aRecordingThatEndsBeforeItBeganHasNoWindows() throws Exception {
        Path wav = begin(folder.resolve("empty.wav"));
        append(wav, new float[100], 0, 100);
        List<WindowDone> kept = Collections.synchronizedList(new ArrayList<>());
        try (Transcription running = start(wav, Duration.ZERO, kept)) {
            running.recordingEnded();
            assertInstanceOf(Finished.class, running.await());
        }
        assertTrue(kept.stream().allMatch(window -> window.lines().isEmpty()), kept.toString());
    }

    private static Transcription start(Path wav, Duration from, List<WindowDone> kept) {
        return Recognised.transcriber()
                .start(
                        request(wav, new Extent.Growing(from)),
                        event -> {
                            if (event instanceof WindowDone window) {
                                kept.add(window);
                            }
                        });
    }

    private static TranscriptionRequest request(Path recording, Extent extent) {
        return new TranscriptionRequest(recording, Fixtures.demoModel(), extent, "auto", List.of());
    }

    private static Extent stretch(Duration from, Duration to) {
        return new Extent.Stretch(from, to);
    }

    /// The head of a WAV file that tells no length.
    private static Path begin(Path file) throws IOException {
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        head.putShort((short) 2).putShort((short) 16);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        return Files.write(file, head.array());
    }

    /// Appends samples at three times their rate, as a microphone would give them.
    private static Path append(Path wav, float[] pcm, int from, int to) throws IOException {
        var bytes = ByteBuffer.allocate(6 * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            float next = i + 1 < pcm.length ? pcm[i + 1] : pcm[i];
            for (int third = 0; third < 3; third++) {
                float between = pcm[i] + (next - pcm[i]) * third / 3;
                bytes.putShort((short) Math.clamp(Math.round(between * 32_768f), -32_768, 32_767));
            }
        }
        return Files.write(wav, bytes.array(), StandardOpenOption.APPEND);
    }
}
