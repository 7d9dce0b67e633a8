package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StretcherTest {
    private static final int PIECE = 4_800;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void atSpeedOneTheSoundPassesUnchanged(int channels) {
        var format = new PcmFormat(Tone.RATE, channels);
        short[] sound = Tone.ramp(format, 1_234);
        assertArrayEquals(sound, stretched(format, sound, () -> 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 0.9, 1.25, 1.5, 2.0})
    void theLengthChangesAndTheFrequencyStays(double speed) {
        short[] sound = Tone.sine(Tone.STEREO, 440, 4_000);
        short[] heard = stretched(Tone.STEREO, sound, () -> speed);
        assertEquals(4_000 / speed, heard.length / 96.0, 80);
        int frames = heard.length / 2;
        assertEquals(440, Tone.hertz(heard, Tone.STEREO, 1_000, frames - 4_800), 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.3, 2.0})
    void theSeamsAreNotHeard(double speed) {
        short[] sound = Tone.sine(Tone.MONO, 300, 3_000);
        short[] heard = stretched(Tone.MONO, sound, () -> speed);
        int steepest = Tone.steepest(sound, 1);
        assertTrue(Tone.steepest(heard, 1) <= 1.15 * steepest, Tone.steepest(heard, 1) + "");
        assertTrue(quietest(heard) > 0.8 * quietest(sound), "a seam cancels the sound out");
    }

    @Test
    void changesOfSpeedAreNotHeard() {
        short[] sound = Tone.sine(Tone.MONO, 300, 6_000);
        double[] speeds = {1, 1, 1.5, 1, 0.5, 0.5, 1, 2, 2, 1};
        int[] at = {0};
        short[] heard = stretched(Tone.MONO, sound, () -> speeds[at[0]++ % speeds.length]);
        int steepest = Tone.steepest(sound, 1);
        assertTrue(Tone.steepest(heard, 1) <= 1.15 * steepest, Tone.steepest(heard, 1) + "");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.0, 1.7, 2.0})
    void eachPieceSaysWhichMomentItIsFrom(double speed) {
        short[] sound = Tone.ramp(Tone.MONO, 3_000);
        var stretcher = new Stretcher(Tone.MONO);
        stretcher.speed(speed);
        stretcher.put(sound);
        int pieces = 0;
        while (stretcher.ready()) {
            Stretcher.Stretched piece = stretcher.take();
            double truth = Tone.rampMillis(piece.samples(), Tone.MONO, 600, piece.samples().length);
            double middle = piece.from() / 48 + (600 + piece.samples().length) / 2.0 / 48;
            assertEquals(truth, middle, 15);
            pieces++;
        }
        assertTrue(pieces > 20, pieces + " pieces");
    }

    @Test
    void aSoundShorterThanAPieceComesOutWhole() {
        short[] sound = Tone.sine(Tone.MONO, 440, 20);
        assertArrayEquals(sound, stretched(Tone.MONO, sound, () -> 2));
        assertEquals(0, stretched(Tone.MONO, new short[0], () -> 2).length);
    }

    @Test
    void silenceStaysSilence() {
        for (short sample : stretched(Tone.MONO, new short[48_000], () -> 1.5)) {
            assertEquals(0, sample);
        }
    }

    /// The least energy of any 20 ms.
    private static double quietest(short[] samples) {
        double least = Double.MAX_VALUE;
        for (int start = 0; start + 960 <= samples.length; start += 480) {
            double sum = 0;
            for (int i = start; i < start + 960; i++) {
                sum += (double) samples[i] * samples[i];
            }
            least = Math.min(least, Math.sqrt(sum / 960));
        }
        return least;
    }

    private static short[] stretched(PcmFormat format, short[] sound, DoubleSupplier speed) {
        var stretcher = new Stretcher(format);
        short[] heard = new short[0];
        int step = PIECE * format.channels();
        for (int at = 0; at < sound.length; at += step) {
            stretcher.put(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + step)));
            stretcher.speed(speed.getAsDouble());
            while (stretcher.ready()) {
                heard = joined(heard, stretcher.take().samples());
            }
        }
        return joined(heard, stretcher.rest().samples());
    }

    private static short[] joined(short[] one, short[] other) {
        short[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
