package org.inkwright.manuscript;

import java.util.Arrays;
import java.util.List;

/// Finds the words of a text again after it was edited: equal ones, in the same order, as many as
/// possible.
final class TokenMatch {
    // Above this the middle of a text counts as wholly replaced.
    private static final int MOST_CELLS = 1_000_000;

    private final List<Token> before;
    private final List<Token> now;
    private final int[] matches;

    private TokenMatch(List<Token> before, List<Token> now) {
        this.before = before;
        this.now = now;
        matches = new int[before.size()];
        Arrays.fill(matches, -1);
    }

    /// Which token of `now` each token of `before` became.
    ///
    /// @return for each token its index in `now`, rising; -1 where it is gone
    static int[] of(List<Token> before, List<Token> now) {
        return new TokenMatch(before, now).found();
    }

    private int[] found() {
        int shorter = Math.min(before.size(), now.size());
        int head = 0;
        while (head < shorter && same(head, head)) {
            matches[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && same(before.size() - 1 - tail, now.size() - 1 - tail)) {
            tail++;
            matches[before.size() - tail] = now.size() - tail;
        }
        align(head, before.size() - tail - head, now.size() - tail - head);
        return matches;
    }

    // The longest common subsequence of what lies between head and tail.
    private void align(int head, int rows, int columns) {
        if (rows == 0 || columns == 0 || (long) rows * columns > MOST_CELLS) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] =
                        same(head + i, head + j)
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(head + i, head + j)) {
                matches[head + i] = head + j;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean same(int i, int j) {
        return before.get(i).key().equals(now.get(j).key());
    }
}
