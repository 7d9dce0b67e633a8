package org.inkwright.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The baseline: cosines of neighbouring blocks, cut at their deepest valleys (Hearst, TextTiling,
/// Computational Linguistics 1997), with sentences as tokens.
final class TextTiling {
    private static final int BLOCK = 4;

    private TextTiling() {}

    static List<Integer> starts(int[][] units) {
        double[] cosines = new double[units.length];
        for (int gap = 1; gap < units.length; gap++) {
            cosines[gap] = cosine(bag(units, gap - BLOCK, gap), bag(units, gap, gap + BLOCK));
        }
        double[] depths = new double[units.length];
        double sum = 0;
        double squares = 0;
        for (int gap = 1; gap < units.length; gap++) {
            depths[gap] = depth(cosines, gap);
            sum += depths[gap];
            squares += depths[gap] * depths[gap];
        }
        double mean = sum / (units.length - 1);
        double deviation = Math.sqrt(squares / (units.length - 1) - mean * mean);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int gap = 2; gap < units.length - 1; gap++) {
            boolean peak = depths[gap] >= depths[gap - 1] && depths[gap] > depths[gap + 1];
            if (peak && depths[gap] > mean - deviation / 2 && cosines[gap] <= cosines[gap - 1]) {
                starts.add(gap);
            }
        }
        return starts;
    }

    private static double depth(double[] cosines, int gap) {
        int left = gap;
        while (left > 1 && cosines[left - 1] >= cosines[left]) {
            left--;
        }
        int right = gap;
        while (right < cosines.length - 1 && cosines[right + 1] >= cosines[right]) {
            right++;
        }
        return cosines[left] + cosines[right] - 2 * cosines[gap];
    }

    private static Map<Integer, Integer> bag(int[][] units, int from, int to) {
        Map<Integer, Integer> bag = new HashMap<>();
        for (int i = Math.max(0, from); i < Math.min(units.length, to); i++) {
            for (int stem : units[i]) {
                bag.merge(stem, 1, Integer::sum);
            }
        }
        return bag;
    }

    private static double cosine(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        double dot = 0;
        for (var entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0);
        }
        return dot == 0 ? 0 : dot / (norm(one) * norm(other));
    }

    private static double norm(Map<Integer, Integer> bag) {
        return Math.sqrt(bag.values().stream().mapToDouble(count -> count * count).sum());
    }
}
