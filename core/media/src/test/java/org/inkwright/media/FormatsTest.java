package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every format of the product's list, made by the test, found out and decoded.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FormatsTest {
    private static final int SECONDS = 9;
    private static final int RATE = PcmStream.SAMPLE_RATE;
    private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv", "webm", "avi");
    private static final Set<String> LOSSLESS = Set.of("wav", "flac", "aiff");

    private final MediaLab lab = new MediaLab();
    private final WorkerMediaProbe probe = new WorkerMediaProbe(MediaLab.NATIVE_CACHE);

    private final Map<String, Path> made = new HashMap<>();

    @BeforeAll
    void make(@TempDir Path folder) {
        formats().forEach(format -> made.put(format, lab.make(folder, format)));
    }

    @AfterAll
    void close() {
        lab.close();
        probe.close();
    }

    static List<String> formats() {
        return MediaLab.FORMATS;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsRecognised(String format) throws Exception {
        Probe answer = probe.probe(made(format));
        Probe.Recording recording = assertInstanceOf(Probe.Recording.class, answer);
        assertEquals(FILMS.contains(format), recording.hasVideo());
        assertTrue(
                recording.streams().stream()
                        .anyMatch(stream -> stream.kind() == Probe.Stream.Kind.AUDIO));
        // A raw stream's length is but estimated from its first seconds.
        double tolerance = format.equals("aac") ? 1.5 : 0.15;
        assertEquals(SECONDS, recording.duration().toMillis() / 1e3, tolerance);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatDecodesToTheSoundThatWentIn(String format) {
        float[] heard = lab.samples(made(format), 0);
        assertEquals(SECONDS, heard.length / (double) RATE, 0.15);
        float[] truth = MediaLab.clip();
        Likeness early = Likeness.of(truth, heard, RATE, 2 * RATE, RATE / 10);
        Likeness late = Likeness.of(truth, heard, 6 * RATE, 2 * RATE, RATE / 10);
        double least = LOSSLESS.contains(format) ? 0.99 : 0.9;
        assertTrue(early.correlation() > least, format + " " + early);
        assertTrue(late.correlation() > least, format + " " + late);
        assertEquals(early.lag(), late.lag(), 16, "the sound drifts");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void skippingGivesExactlyWhatReadingOnWouldGive(String format) {
        Path file = made(format);
        float[] whole = lab.samples(file, 0);
        int offset = 4 * RATE + 321;
        assertArrayEquals(
                Arrays.copyOfRange(whole, offset, whole.length), lab.samples(file, offset));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void seekingLandsWhereReadingOnWouldCome(String format) {
        Path file = made(format);
        float[] whole = lab.samples(file, 0);
        for (long millis : List.of(1L, 3_217L, 6_400L)) {
            float[] heard = lab.samplesFrom(file, millis);
            int from = (int) (millis * RATE / 1000);
            assertEquals(whole.length - from, heard.length, RATE / 100, format + " at " + millis);
            float[] rest = Arrays.copyOfRange(whole, from, whole.length);
            Likeness there = Likeness.of(rest, heard, RATE / 10, RATE, RATE / 20);
            assertTrue(there.correlation() > 0.95, format + " at " + millis + " " + there);
            assertEquals(0, there.lag(), RATE / 100, format + " at " + millis);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void seekingBehindTheEndIsTheEnd(String format) {
        assertEquals(0, lab.samplesFrom(made(format), 60_000).length);
    }

    @Test
    void theSampleTalkDecodesInBothItsForms() throws Exception {
        for (String extension : List.of("mp3", "mp4")) {
            Path file = Fixtures.sampleTalk(extension);
            Probe.Recording recording = assertInstanceOf(Probe.Recording.class, probe.probe(file));
            DecodeProgram.Result result = lab.decode(file);
            double seconds = result.samples() / (double) RATE;
            assertEquals(125.57, seconds, 0.1);
            assertEquals(seconds, recording.duration().toMillis() / 1e3, 0.1);
            assertEquals(0, result.damagedPieces());
        }
    }

    @Test
    void skippingBeyondTheEndTellsHowMuchThereWas() {
        var order =
                new DecodeProgram.Order(MediaLab.CLIP.toUri().toString(), "", Long.MAX_VALUE, 0);
        DecodeProgram.Result result = lab.decode(order);
        assertEquals(MediaLab.clip().length, result.skippedSamples());
        assertEquals(MediaLab.clip().length, result.samples());
    }

    @Test
    void twoEqualChannelsAreNotLouderThanOne(@TempDir Path folder) {
        Path file = folder.resolve("stereo.wav");
        lab.make(MediaOrder.of(file, "wav", MediaLab.sound("pcm_s16le", 16_000, 2, SECONDS)));
        float[] heard = lab.samples(file, 0);
        float[] truth = Arrays.copyOf(MediaLab.clip(), heard.length);
        // Making two channels of one takes 3 dB off each; mixing them must not add them up again.
        assertEquals(energy(truth) / 2, energy(heard), energy(truth) / 50);
    }

    private Path made(String format) {
        return Objects.requireNonNull(made.get(format));
    }

    private static double energy(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return sum;
    }
}
