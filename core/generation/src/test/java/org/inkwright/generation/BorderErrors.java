package org.inkwright.generation;

import java.util.List;

/// How wrong found topic borders are.
final class BorderErrors {
    private BorderErrors() {}

    /// Pk: how often two sentences at half the mean true length from each other are wrongly said to
    /// share a segment or not (Beeferman, Berger and Lafferty, Statistical models for text
    /// segmentation, 1999). 0 is perfect; cutting nowhere gives about one half.
    static double pk(List<Integer> truth, List<Integer> found, int sentences) {
        int k = window(truth, sentences);
        int wrong = 0;
        for (int i = 0; i + k < sentences; i++) {
            boolean apart = between(truth, i, i + k) > 0;
            boolean saidApart = between(found, i, i + k) > 0;
            wrong += apart == saidApart ? 0 : 1;
        }
        return (double) wrong / (sentences - k);
    }

    /// WindowDiff: how often the number of borders in such a window is wrong (Pevzner and Hearst,
    /// 2002), which also punishes two borders where one is.
    static double windowDiff(List<Integer> truth, List<Integer> found, int sentences) {
        int k = window(truth, sentences);
        int wrong = 0;
        for (int i = 0; i + k < sentences; i++) {
            wrong += between(truth, i, i + k) == between(found, i, i + k) ? 0 : 1;
        }
        return (double) wrong / (sentences - k);
    }

    private static int window(List<Integer> truth, int sentences) {
        return Math.max(1, (int) Math.round(sentences / (2.0 * truth.size())));
    }

    /// Borders after sentence `from` up to the one before sentence `to`, inclusive.
    private static long between(List<Integer> starts, int from, int to) {
        return starts.stream().filter(start -> start > from && start <= to).count();
    }
}
