package org.inkwright.media;

/// How alike two recordings are.
///
/// @param correlation 1 for the same sound at any loudness, about 0 for different ones
/// @param lag by how many samples the second lies behind the first
record Likeness(double correlation, int lag) {
    /// The best match of a part of one recording in another, in a range of lags.
    static Likeness of(float[] truth, float[] heard, int from, int length, int reach) {
        var best = new Likeness(-1, 0);
        for (int lag = -reach; lag <= reach; lag++) {
            double correlation = correlation(truth, heard, from, length, lag);
            if (correlation > best.correlation()) {
                best = new Likeness(correlation, lag);
            }
        }
        return best;
    }

    private static double correlation(float[] truth, float[] heard, int from, int length, int lag) {
        double product = 0;
        double first = 1e-9;
        double second = 1e-9;
        for (int i = from; i < from + length; i++) {
            double a = truth[i];
            double b = i + lag >= 0 && i + lag < heard.length ? heard[i + lag] : 0;
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return product / Math.sqrt(first * second);
    }
}
