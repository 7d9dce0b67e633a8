package org.inkwright.media;

import java.util.Arrays;

/// How alike two recordings are.
///
/// @param correlation 1 for the same sound at any loudness, about 0 for different ones
/// @param lag by how many samples the second lies behind the first
record Likeness(double correlation, int lag) {
    /// The best match of a part of one recording in another, in a range of lags; what lies outside
    /// counts as silence.
    static Likeness of(float[] truth, float[] heard, int from, int length, int reach) {
        float[] part = Arrays.copyOfRange(truth, from, from + length);
        float[] around = around(heard, from - reach, length + 2 * reach);
        double first = product(part, part, 0);
        double second = 0;
        for (int i = 0; i < length; i++) {
            second += around[i] * around[i];
        }
        var best = new Likeness(-1, 0);
        for (int at = 0; at <= 2 * reach; at++) {
            double both = Math.sqrt((first + 1e-9) * (second + 1e-9));
            double correlation = product(part, around, at) / both;
            if (correlation > best.correlation()) {
                best = new Likeness(correlation, at - reach);
            }
            if (at < 2 * reach) {
                float gone = around[at];
                float next = around[at + length];
                second += next * next - gone * gone;
            }
        }
        return best;
    }

    private static float[] around(float[] heard, int from, int length) {
        float[] around = new float[length];
        int first = Math.max(0, from);
        int last = Math.min(heard.length, from + length);
        if (last > first) {
            System.arraycopy(heard, first, around, first - from, last - first);
        }
        return around;
    }

    private static double product(float[] part, float[] around, int at) {
        double product = 0;
        for (int i = 0; i < part.length; i++) {
            product += part[i] * around[at + i];
        }
        return product;
    }
}
