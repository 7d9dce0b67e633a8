package org.inkwright.transcription;

/// How loud the noise is around each frame, and how far above it a frame stands out: the energy
/// that a tenth of the frames nearby stay under, and more the more these quiet frames differ among
/// each other. Slides a histogram over the frames, so it costs the same for each.
final class NoiseFloor {
    private static final int BINS = 1280;
    private static final float LOWEST_DB = -100;
    private static final float BIN_DB = 0.1f;

    /// Below this everything is silence.
    private static final float SILENCE_DB = -66;

    private static final float SILENCE_RISE_DB = 6;
    private static final float LEAST_RISE_DB = 3;
    private static final float MOST_RISE_DB = 8;

    /// A normal distribution's values stay under its tenth percentile and this many times the
    /// distance of its fifth and twentieth in all but a few of a million cases.
    private static final float RISE_PER_SPREAD = 7.5f;

    /// Once a frame stands out, its neighbours belong to it down to this share of the rise.
    private static final float STAY = 0.6f;

    private final int[] histogram = new int[BINS];
    private int counted;

    private final float[] noise;
    private final float[] rise;

    private NoiseFloor(int frames) {
        noise = new float[frames];
        rise = new float[frames];
    }

    static NoiseFloor of(float[] energies) {
        var floor = new NoiseFloor(energies.length);
        int around = SpeechDetector.NEIGHBOURHOOD;
        for (int i = 0; i < Math.min(around, energies.length); i++) {
            floor.count(energies[i], 1);
        }
        for (int frame = 0; frame < energies.length; frame++) {
            if (frame + around < energies.length) {
                floor.count(energies[frame + around], 1);
            }
            if (frame - around - 1 >= 0) {
                floor.count(energies[frame - around - 1], -1);
            }
            floor.measure(frame);
        }
        return floor;
    }

    /// Whether an energy stands out from the noise at a frame.
    boolean standsOut(int frame, float energy) {
        return energy >= noise[frame] + rise[frame];
    }

    /// Whether an energy may belong to a neighbour that stands out.
    boolean mayBelong(int frame, float energy) {
        return energy >= noise[frame] + STAY * rise[frame];
    }

    private void measure(int frame) {
        float level = percentile(10);
        if (level <= SILENCE_DB) {
            noise[frame] = SILENCE_DB;
            rise[frame] = SILENCE_RISE_DB;
        } else {
            float spread = percentile(20) - percentile(5);
            noise[frame] = level;
            rise[frame] = Math.clamp(RISE_PER_SPREAD * spread, LEAST_RISE_DB, MOST_RISE_DB);
        }
    }

    private void count(float energy, int times) {
        int bin = Math.clamp((int) ((energy - LOWEST_DB) / BIN_DB), 0, BINS - 1);
        histogram[bin] += times;
        counted += times;
    }

    private float percentile(int percent) {
        int below = 0;
        int bin = 0;
        while (bin < BINS - 1 && below + histogram[bin] <= counted * percent / 100) {
            below += histogram[bin];
            bin++;
        }
        return LOWEST_DB + bin * BIN_DB;
    }
}
