package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.List;

/// Finds the stretches of a sound in which something is going on: frames whose energy stands out
/// from the noise around them. Works on frames of 10 ms; noise is what the quietest tenth of the
/// frames within some seconds sound like, so steady noise is not speech however loud it is. Music
/// is.
///
/// A pure function of the samples it is given.
final class SpeechDetector {
    /// Samples per frame (10 ms).
    static final int FRAME = 160;

    /// Milliseconds per frame.
    static final int FRAME_MILLIS = 10;

    /// How far around a frame the noise is listened to, in frames.
    static final int NEIGHBOURHOOD = 400;

    private static final int LONGEST_HOLE = 5;
    private static final int SHORTEST_RUN = 6;

    /// Keeps hum and rumble out: pole of a first-order high-pass filter at 200 Hz.
    private static final float HIGH_PASS = 0.927f;

    private SpeechDetector() {}

    /// Frames from `start` (inclusive) to `end` (exclusive).
    record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /// The energy of each frame in decibels of full scale, over 20 ms from the frame's start.
    static float[] energies(float[] pcm, int samples) {
        int frames = (samples + FRAME - 1) / FRAME;
        double[] power = new double[frames + 1];
        float before = samples == 0 ? 0 : pcm[0];
        float filtered = 0;
        for (int i = 0; i < samples; i++) {
            filtered = HIGH_PASS * (filtered + pcm[i] - before);
            before = pcm[i];
            power[i / FRAME] += (double) filtered * filtered;
        }
        float[] energies = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            int wide = Math.min(2 * FRAME, samples - frame * FRAME);
            double mean = (power[frame] + power[frame + 1]) / wide;
            energies[frame] = (float) (10 * Math.log10(mean + 1e-10));
        }
        return energies;
    }

    /// The runs of frames in which something is going on, in order, never touching.
    static List<Run> runs(float[] energies) {
        var noise = NoiseFloor.of(energies);
        var runs = new ArrayList<Run>();
        int frame = 0;
        while (frame < energies.length) {
            if (!noise.standsOut(frame, energies[frame])) {
                frame++;
                continue;
            }
            int start = frame;
            while (start > 0 && noise.mayBelong(start - 1, energies[start - 1])) {
                start--;
            }
            while (frame < energies.length && noise.mayBelong(frame, energies[frame])) {
                frame++;
            }
            join(runs, new Run(start, frame));
        }
        runs.removeIf(run -> run.length() < SHORTEST_RUN);
        return runs;
    }

    private static void join(List<Run> runs, Run next) {
        if (!runs.isEmpty() && next.start - runs.getLast().end <= LONGEST_HOLE) {
            runs.set(runs.size() - 1, new Run(runs.getLast().start, next.end));
        } else {
            runs.add(next);
        }
    }
}
