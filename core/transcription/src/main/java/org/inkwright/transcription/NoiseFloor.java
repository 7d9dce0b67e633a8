package org.inkwright.transcription;

/// How loud the noise is around each frame: the energy that a tenth of the frames nearby stay
/// under. Slides a histogram over the frames, so it costs the same for each.
final class NoiseFloor {
    private static final int BINS = 256;
    private static final float LOWEST_DB = -100;
    private static final float BIN_DB = 0.5f;
    private static final int SHARE = 10;

    private final int[] histogram = new int[BINS];
    private int counted;

    private NoiseFloor() {}

    /// The noise at each frame, in decibels.
    static float[] of(float[] energies) {
        var floor = new NoiseFloor();
        float[] noise = new float[energies.length];
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
            noise[frame] = floor.level();
        }
        return noise;
    }

    private void count(float energy, int times) {
        int bin = Math.clamp((int) ((energy - LOWEST_DB) / BIN_DB), 0, BINS - 1);
        histogram[bin] += times;
        counted += times;
    }

    private float level() {
        int below = 0;
        int bin = 0;
        while (bin < BINS - 1 && below + histogram[bin] <= counted / SHARE) {
            below += histogram[bin];
            bin++;
        }
        return LOWEST_DB + bin * BIN_DB;
    }
}
