package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class WaveformTest {
    @Test
    void aStretchIsAsLoudAsItsLoudestMomentAndItsMeanEnergy() {
        var random = new Random(7);
        byte[] loudest = new byte[10_000];
        byte[] energy = new byte[10_000];
        random.nextBytes(loudest);
        random.nextBytes(energy);
        var waveform = new Waveform(loudest, energy);
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(10_000);
            int to = from + 1 + random.nextInt(10_000 - from);
            float most = 0;
            double power = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, Waveform.value(loudest[i]));
                double rms = Waveform.value(energy[i]);
                power += rms * rms;
            }
            Waveform.Peak peak = waveform.peak(from * 10L, to * 10L);
            assertEquals(most, peak.loudest(), 1e-6);
            assertEquals(Math.sqrt(power / (to - from)), peak.rms(), 0.003);
        }
    }

    @Test
    void outsideOfTheRecordingIsSilence() {
        var waveform = new Waveform(new byte[] {-1, -1}, new byte[] {-1, -1});
        assertEquals(new Waveform.Peak(0, 0), waveform.peak(-500, -400));
        assertEquals(new Waveform.Peak(0, 0), waveform.peak(20, 30));
        assertEquals(new Waveform.Peak(1, 1), waveform.peak(-10, 1_000_000));
        assertEquals(new Waveform.Peak(1, 1), waveform.peak(3, 3));
        assertEquals(new Waveform.Peak(0, 0), Waveform.EMPTY.peak(0, Long.MAX_VALUE));
        assertEquals(20, waveform.millis());
    }

    @Test
    void whispersKeepAShape() {
        assertEquals(0.001f, Waveform.value(Waveform.code(0.001)), 0.0002);
        assertTrue(Waveform.value(Waveform.code(0.00003)) > 0);
        assertEquals(1f, Waveform.value(Waveform.code(1)));
        assertEquals(1f, Waveform.value(Waveform.code(5)));
    }

    @Test
    void whatFollowsIsAdded() {
        var first = new Waveform(new byte[] {1, 2}, new byte[] {3, 4});
        assertEquals(
                new Waveform(new byte[] {1, 2, 5}, new byte[] {3, 4, 6}),
                first.plus(new byte[] {5}, new byte[] {6}));
        assertEquals(20, first.millis());
    }
}
