package org.inkwright.kit.internal;

import java.util.Arrays;

/// Ranges of a text that stay where they belong while the text changes. Sorted, without overlaps;
/// plain numbers, so that a hundred thousand cost nothing per key.
public final class MarkRanges {
    private int[] starts = {};
    private int[] ends = {};
    private int size;

    /// Takes new ranges in place of the old ones.
    ///
    /// @param pairs from and to in turn, in any order; what overlaps is cut
    public void become(int... pairs) {
        long[] sorted = new long[pairs.length / 2];
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = ((long) pairs[2 * at] << 32) | pairs[2 * at + 1];
        }
        Arrays.sort(sorted);
        starts = new int[sorted.length];
        ends = new int[sorted.length];
        size = 0;
        int free = 0;
        for (long pair : sorted) {
            int from = Math.max(free, (int) (pair >> 32));
            int to = (int) pair;
            if (from < to) {
                starts[size] = from;
                ends[size++] = to;
                free = to;
            }
        }
    }

    /// How many.
    public int size() {
        return size;
    }

    /// Where a range begins.
    public int start(int at) {
        return starts[at];
    }

    /// Where a range ends.
    public int end(int at) {
        return ends[at];
    }

    /// The first range that ends after a place; as many as there are when none does.
    public int firstEndingAfter(int place) {
        int at = Arrays.binarySearch(ends, 0, size, place + 1);
        return at < 0 ? -at - 1 : at;
    }

    /// Follows a change of the text. A range grows when something is inserted inside it, and goes
    /// when nothing is left of it.
    ///
    /// @param from where
    /// @param removed how many units went
    /// @param inserted how many came
    public void shift(int from, int removed, int inserted) {
        int kept = firstEndingAfter(from);
        int goneTo = from + removed;
        for (int at = kept; at < size; at++) {
            boolean outside = starts[at] >= goneTo;
            int start = outside ? starts[at] + inserted - removed : Math.min(starts[at], from);
            if (!outside && starts[at] > from) {
                start = from + inserted;
            }
            int end = ends[at] >= goneTo ? ends[at] + inserted - removed : from;
            if (start < end) {
                starts[kept] = start;
                ends[kept++] = end;
            }
        }
        size = kept;
    }
}
