package org.inkwright.media;

import java.util.Arrays;

/// How loud a recording is from hundredth to hundredth of a second: two bytes each, 2 MB for three
/// hours. Never changes; a longer one follows while a recording is being read.
public final class Waveform {
    /// How long a bucket is.
    public static final int BUCKET_MILLIS = 10;

    /// Nothing is known yet.
    public static final Waveform EMPTY = new Waveform(new byte[0], new byte[0]);

    /// Buckets of a coarse level's bucket: a whole recording is drawn from these.
    private static final int COARSE = 64;

    /// The loudest sample and the energy of each bucket, as [#code] writes them.
    private final byte[] loudest;

    private final byte[] energy;
    private final byte[] coarseLoudest;
    private final byte[] coarseEnergy;

    /// What a stretch sounds like.
    ///
    /// @param loudest the loudest sample, 0 to 1
    /// @param rms the root of the mean energy, 0 to 1
    public record Peak(float loudest, float rms) {
        static final Peak SILENCE = new Peak(0, 0);
    }

    /// What lies in a stretch, added up.
    private static final class Sum {
        private int most;
        private double power;
        private int count;

        void add(byte loudest, byte energy, int buckets) {
            most = Math.max(most, Byte.toUnsignedInt(loudest));
            double rms = value(energy);
            power += rms * rms * buckets;
            count += buckets;
        }
    }

    Waveform(byte[] loudest, byte[] energy) {
        this.loudest = loudest;
        this.energy = energy;
        this.coarseLoudest = new byte[loudest.length / COARSE];
        this.coarseEnergy = new byte[loudest.length / COARSE];
        for (int i = 0; i < coarseLoudest.length; i++) {
            var sum = new Sum();
            fine(sum, i * COARSE, (i + 1) * COARSE);
            Peak peak = peak(sum);
            coarseLoudest[i] = code(peak.loudest());
            coarseEnergy[i] = code(peak.rms());
        }
    }

    /// How long the recording is, as far as it was read.
    public long millis() {
        return (long) loudest.length * BUCKET_MILLIS;
    }

    /// The sound of a stretch; silence outside of the recording. Quick for any length: a whole
    /// recording can be drawn from it for each picture.
    ///
    /// @param toMillis exclusive; a stretch shorter than a bucket is the bucket it lies in
    public Peak peak(long fromMillis, long toMillis) {
        int from = Math.clamp(fromMillis / BUCKET_MILLIS, 0, loudest.length);
        long end = Math.max(fromMillis / BUCKET_MILLIS + 1, toMillis / BUCKET_MILLIS);
        int to = Math.clamp(end, from, loudest.length);
        return range(from, to);
    }

    /// This waveform and what follows it.
    Waveform plus(byte[] nextLoudest, byte[] nextEnergy) {
        return new Waveform(joined(loudest, nextLoudest), joined(energy, nextEnergy));
    }

    byte[] loudest() {
        return loudest.clone();
    }

    byte[] energy() {
        return energy.clone();
    }

    /// A value from 0 to 1 as a byte: its root, so that whispers (-96 dB) keep a shape.
    static byte code(double value) {
        return (byte) Math.round(255 * Math.sqrt(Math.clamp(value, 0, 1)));
    }

    static float value(byte code) {
        float root = Byte.toUnsignedInt(code) / 255f;
        return root * root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Waveform waveform
                && Arrays.equals(loudest, waveform.loudest)
                && Arrays.equals(energy, waveform.energy);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(loudest) + Arrays.hashCode(energy);
    }

    /// The middle from the coarse level, the edges from the fine one.
    private Peak range(int from, int to) {
        int first = Math.min(to, (from + COARSE - 1) / COARSE * COARSE);
        int last = Math.max(first, to / COARSE * COARSE);
        var sum = new Sum();
        fine(sum, from, first);
        for (int i = first / COARSE; i < last / COARSE; i++) {
            sum.add(coarseLoudest[i], coarseEnergy[i], COARSE);
        }
        fine(sum, last, to);
        return peak(sum);
    }

    private void fine(Sum sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum.add(loudest[i], energy[i], 1);
        }
    }

    private static Peak peak(Sum sum) {
        return sum.count == 0
                ? Peak.SILENCE
                : new Peak(value((byte) sum.most), (float) Math.sqrt(sum.power / sum.count));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
