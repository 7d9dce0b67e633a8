package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files of every format, damaged at random: each gives a result or a refusal, and the probe still
/// works afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutatedFilesTest {
    private static final long SEED = 20261120;

    private final MediaLab lab = new MediaLab();
    private final WorkerMediaProbe probe = new WorkerMediaProbe(MediaLab.NATIVE_CACHE);

    @AfterAll
    void close() {
        lab.close();
        probe.close();
    }

    @Test
    void sixtyDamagedFilesAreAnswered(@TempDir Path folder) throws Exception {
        answerAll(folder, 60);
    }

    @Test
    @Tag("soak")
    void aThousandDamagedFilesAreAnswered(@TempDir Path folder) throws Exception {
        answerAll(folder, 1_000);
    }

    private void answerAll(Path folder, int rounds) throws Exception {
        List<byte[]> originals = new ArrayList<>();
        for (String format : MediaLab.FORMATS) {
            originals.add(Files.readAllBytes(lab.make(folder, format)));
        }
        Map<Probe.Refusal, Integer> refusals = new EnumMap<>(Probe.Refusal.class);
        var random = new Random(SEED);
        Path file = folder.resolve("damaged");
        int recordings = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] original = originals.get(round % originals.size());
            Files.write(file, mutate(original, random));
            switch (probe.probe(file)) {
                case Probe.Refused refused -> refusals.merge(refused.why(), 1, Integer::sum);
                case Probe.Recording recording -> {
                    recordings++;
                    lab.decode(file);
                }
            }
        }
        System.out.println("damaged files: " + recordings + " recordings, " + refusals);
        assertTrue(recordings > 0 && recordings < rounds, "damaged too little or too much");
        assertInstanceOf(Probe.Recording.class, probe.probe(MediaLab.CLIP));
    }

    private static byte[] mutate(byte[] original, Random random) throws IOException {
        byte[] bytes = original.clone();
        switch (random.nextInt(5)) {
            case 0 -> flip(bytes, random, Math.min(bytes.length, 600), 1 + random.nextInt(8));
            case 1 -> flip(bytes, random, bytes.length, 1 + random.nextInt(400));
            case 2 -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 3 -> zero(bytes, random);
            default -> bytes = repeat(bytes, random);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, Random random, int within, int count) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(within)] = (byte) random.nextInt();
        }
    }

    private static void zero(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(5_000)), (byte) 0);
    }

    /// A piece of the file once more, in the middle of it.
    private static byte[] repeat(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(20_000, bytes.length - from));
        int at = random.nextInt(bytes.length);
        byte[] all = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(bytes, from, all, at, length);
        System.arraycopy(bytes, at, all, at + length, bytes.length - at);
        return all;
    }
}
