package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.inkwright.transcription.Window.Piece;
import org.junit.jupiter.api.Test;

class WindowCutterTest {
    private static final int MILLI = 16;

    @Test
    void nothingGivesNoWindow() {
        assertEquals(List.of(), cut(new float[0], 0));
    }

    @Test
    void longSilenceIsReportedByTheMinuteAndNeverHeard() {
        List<Window> windows = cut(Sounds.silence(600), 0);
        assertEquals(10, windows.size());
        assertTrue(windows.stream().allMatch(Window::silent));
    }

    @Test
    void steadyNoiseIsNeverHeardHoweverLoud() {
        for (double level : new double[] {0.001, 0.01, 0.1, 0.3}) {
            List<Window> windows = cut(Sounds.noise(120, level, 7), 0);
            assertTrue(windows.stream().allMatch(Window::silent), "white noise, " + level);
            windows = cut(Sounds.rumble(120, level, 7), 0);
            assertTrue(windows.stream().allMatch(Window::silent), "rumble, " + level);
        }
    }

    @Test
    void humIsNeverHeard() {
        float[] hum = new float[16_000 * 100];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (float) (0.2 * Math.sin(2 * Math.PI * 50.13 * i / 16_000));
        }
        assertTrue(cut(hum, 0).stream().allMatch(Window::silent));
    }

    @Test
    void aClickIsNeverHeard() {
        float[] click = Sounds.silence(5);
        click[40_000] = 0.9f;
        assertTrue(cut(click, 0).stream().allMatch(Window::silent));
    }

    @Test
    void speechInNoiseIsHeard() throws IOException {
        float[] clip = Sounds.clip("clip-bees-slt");
        float[] noisy = Sounds.mixed(clip, Sounds.noise(20, rms(clip), 3));
        List<Window> windows = cut(noisy, 0);
        assertEquals(1, windows.size());
        long heard = windows.getFirst().speech().stream().mapToLong(Piece::length).sum();
        assertTrue(heard > 3000, "heard only " + heard + " ms of speech at 0 dB");
    }

    @Test
    void windowsFollowEachOtherAndHoldAtMost29Seconds() {
        float[] sound =
                Sounds.joined(
                        Sounds.music(100),
                        Sounds.silence(200),
                        Sounds.babble(150),
                        Sounds.silence(3),
                        Sounds.babble(4),
                        Sounds.noise(90, 0.01, 5),
                        Sounds.babble(0.7));
        long next = 0;
        for (Window window : cut(sound, 0)) {
            assertEquals(next, window.fromMillis());
            assertTrue(window.toMillis() > window.fromMillis());
            assertTrue(window.toMillis() - window.fromMillis() <= 60_000);
            assertTrue(window.pcm().length <= 29_000 * MILLI);
            next = window.toMillis();
        }
        assertEquals(sound.length / MILLI, next);
    }

    @Test
    void cutsFallOnHundredthsOfASecond() {
        List<Window> windows = cut(Sounds.joined(Sounds.music(95), Sounds.babble(95)), 0);
        for (Window window : windows) {
            assertEquals(0, window.fromMillis() % 10);
        }
    }

    @Test
    void endlessMusicIsCutWhereItIsQuiet() {
        float[] music = Sounds.music(70);
        Window first = cut(music, 0).getFirst();
        long cut = first.toMillis();
        assertTrue(cut >= 20_000 && cut <= 29_000, "cut at " + cut);
        double there = power(music, cut - 50, cut + 50);
        double before = power(music, 20_000, 29_000);
        assertTrue(there < before / 10, "cut where it is loud");
    }

    @Test
    void continuousSpeechFillsItsWindows() {
        List<Window> windows = cut(Sounds.babble(300), 0);
        assertTrue(windows.size() <= 15, windows.size() + " windows");
    }

    @Test
    void shortPiecesArePackedTogether() {
        float[] piece = Sounds.joined(Sounds.babble(2), Sounds.silence(8));
        float[] sound = Sounds.joined(piece, piece, piece, piece, piece, piece);
        List<Window> windows = cut(sound, 0);
        assertEquals(1, windows.stream().filter(window -> !window.silent()).count());
        Window window = windows.getFirst();
        assertTrue(window.pcm().length < 20_000 * MILLI, "long pauses are left out");
        assertEquals(6, window.pieces().size());
        assertTrue(Math.abs(window.speech().getLast().endMillis() - 51_980) <= 60);
    }

    @Test
    void packedTimesLeadBackToTheRecording() {
        var sound = Sounds.joined(Sounds.babble(2), Sounds.silence(8), Sounds.babble(2));
        Window window = cut(sound, 0).getFirst();
        for (Piece piece : window.pieces()) {
            assertArrayEquals(
                    slice(sound, piece.startMillis(), piece.endMillis()),
                    slice(window.pcm(), packed(window, piece), packed(window, piece, 1)));
            assertEquals(
                    piece.startMillis() + 100, window.inRecording(packed(window, piece) + 100));
        }
    }

    @Test
    void goingOnAtAnyWindowGivesTheSameRest() {
        var random = new Random(11);
        for (int round = 0; round < 4; round++) {
            float[] sound = randomSound(random);
            List<Window> all = cut(sound, 0);
            for (int skip = 1; skip < all.size(); skip++) {
                List<Window> rest = cut(sound, all.get(skip).fromMillis());
                assertSame(all.subList(skip, all.size()), rest);
            }
        }
    }

    private static float[] randomSound(Random random) {
        float[] sound = new float[0];
        for (int i = 0; i < 8; i++) {
            double seconds = 1 + random.nextDouble() * 40;
            float[] next =
                    switch (random.nextInt(4)) {
                        case 0 -> Sounds.silence(seconds);
                        case 1 -> Sounds.babble(seconds);
                        case 2 -> Sounds.music(seconds);
                        default -> Sounds.noise(seconds, 0.02, i);
                    };
            sound = Sounds.joined(sound, next);
        }
        return sound;
    }

    private static void assertSame(List<Window> expected, List<Window> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).fromMillis(), actual.get(i).fromMillis());
            assertEquals(expected.get(i).toMillis(), actual.get(i).toMillis());
            assertEquals(expected.get(i).speech(), actual.get(i).speech());
            assertArrayEquals(expected.get(i).pcm(), actual.get(i).pcm());
        }
        assertFalse(expected.isEmpty());
    }

    private static List<Window> cut(float[] sound, long fromMillis) {
        var cutter = new WindowCutter(Sounds.stream(sound, fromMillis), fromMillis);
        var windows = new ArrayList<Window>();
        Optional<Window> window = cutter.next();
        while (window.isPresent()) {
            windows.add(window.get());
            window = cutter.next();
        }
        return windows;
    }

    private static long packed(Window window, Piece piece) {
        return packed(window, piece, 0);
    }

    private static long packed(Window window, Piece piece, int further) {
        int index = window.pieces().indexOf(piece) + further;
        return window.pieces().subList(0, index).stream().mapToLong(Piece::length).sum();
    }

    private static float[] slice(float[] pcm, long from, long to) {
        return Arrays.copyOfRange(pcm, (int) from * MILLI, (int) to * MILLI);
    }

    private static double rms(float[] pcm) {
        return Math.sqrt(power(pcm, 0, pcm.length / MILLI));
    }

    private static double power(float[] pcm, long from, long to) {
        double sum = 0;
        for (float sample : slice(pcm, from, to)) {
            sum += sample * sample;
        }
        return sum / ((to - from) * MILLI);
    }
}
