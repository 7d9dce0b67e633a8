package org.inkwright.generation;

import java.util.List;

/// How many changes make one row of things another (Levenshtein).
final class Distance {
    private Distance() {}

    /// Changes of letters; any number not below `enough` may be too small.
    static int of(String some, String other, int enough) {
        return of(some.chars().boxed().toList(), other.chars().boxed().toList(), enough);
    }

    static <T> int of(List<T> some, List<T> other, int enough) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= some.size(); i++) {
            int before = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int change = before + (some.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= enough) {
                return least;
            }
        }
        return row[other.size()];
    }
}
