package org.inkwright.generation;

import java.util.Arrays;

/// Finds where the subject changes. Of all ways to cut a text into segments, takes the one under
/// which the text is most probable when each segment draws its words from a distribution of its own
/// (Utiyama and Isahara, A statistical model for domain-independent text segmentation, ACL 2001),
/// with the words' probabilities integrated out under a symmetric Dirichlet prior (Eisenstein and
/// Barzilay, Bayesian unsupervised topic segmentation, EMNLP 2008): a segment of `n` words in which
/// stem `w` occurs `c(w)` times costs
///
/// `log Γ(n + θV) - log Γ(θV) - Σ (log Γ(c(w) + θ) - log Γ(θ))`
///
/// plus a constant for each segment. Dynamic programming finds the exact minimum.
final class TopicBorders {
    /// Prior count of each stem.
    private static final double PRIOR = 0.3;

    /// The cost of a segment, in units of the logarithm of the text's length.
    private static final double SEGMENT = 0.9;

    /// The most segment costs that are kept: 32 MB.
    private static final int CELLS = 8_000_000;

    private static final double TOO_SHORT = 12;
    private static final int ROUNDS = 24;

    private final int[][] units;
    private final double[] hints;
    private final Shape shape;
    private final int[] length;
    private final int window;
    private final float[][] costs;

    /// What the reader wants to see.
    ///
    /// @param minTerms a segment of fewer telling words is avoided
    /// @param maxSegments there are never more segments
    record Shape(int minTerms, int maxSegments) {
        /// No wishes: the text decides alone.
        static final Shape FREE = new Shape(0, Integer.MAX_VALUE);
    }

    private TopicBorders(int[][] units, double[] hints, Shape shape) {
        this.units = units;
        this.hints = hints;
        this.shape = shape;
        this.window = Math.max(1, Math.min(units.length, CELLS / Math.max(1, units.length)));
        this.length = new int[units.length + 1];
        for (int i = 0; i < units.length; i++) {
            length[i + 1] = length[i] + units[i].length;
        }
        this.costs = costs();
    }

    /// The first unit of each segment, in order, the first of all included.
    ///
    /// @param units the stems of each sentence
    /// @param hints how much a border before a unit is suggested by other signs, in nats
    static int[] find(int[][] units, double[] hints, Shape shape) {
        if (units.length == 0) {
            return new int[0];
        }
        return new TopicBorders(units, hints, shape).find();
    }

    private int[] find() {
        double price = SEGMENT * Math.log(Math.max(2, length[units.length]));
        int[] best = cheapest(price);
        if (best.length <= shape.maxSegments()) {
            return best;
        }
        double low = price;
        double high = price + 20;
        while (cheapest(high).length > shape.maxSegments() && high < 1e6) {
            high *= 2;
        }
        for (int round = 0; round < ROUNDS && high - low > 0.05; round++) {
            double middle = (low + high) / 2;
            if (cheapest(middle).length > shape.maxSegments()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return cheapest(high);
    }

    private int[] cheapest(double price) {
        int n = units.length;
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < n; start++) {
            double base = best[start] + price - (start == 0 ? 0 : hints[start]);
            int last = Math.min(n, start + window);
            for (int end = start + 1; end <= last; end++) {
                double cost = base + costs[start][end - start - 1];
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        return starts(from);
    }

    private int[] starts(int[] from) {
        int[] reversed = new int[units.length];
        int count = 0;
        for (int end = units.length; end > 0; end = from[end]) {
            reversed[count++] = from[end];
        }
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = reversed[count - 1 - i];
        }
        return starts;
    }

    private float[][] costs() {
        int stems = Arrays.stream(units).flatMapToInt(Arrays::stream).max().orElse(0) + 1;
        double[] logCount = logs(PRIOR, length[units.length]);
        double[] logTotal = logs(PRIOR * stems, length[units.length]);
        int[] counts = new int[stems];
        float[][] table = new float[units.length][];
        for (int start = 0; start < units.length; start++) {
            int size = Math.min(window, units.length - start);
            table[start] = new float[size];
            double cost = 0;
            int total = 0;
            for (int i = 0; i < size; i++) {
                for (int stem : units[start + i]) {
                    cost += logTotal[total++] - logCount[counts[stem]++];
                }
                table[start][i] = (float) (cost + shortness(total));
            }
            for (int i = 0; i < size; i++) {
                for (int stem : units[start + i]) {
                    counts[stem] = 0;
                }
            }
        }
        return table;
    }

    private double shortness(int total) {
        int min = shape.minTerms();
        return total >= min ? 0 : TOO_SHORT * (min - total) / min;
    }

    private static double[] logs(double offset, int count) {
        double[] logs = new double[count + 1];
        Arrays.setAll(logs, i -> Math.log(i + offset));
        return logs;
    }
}
