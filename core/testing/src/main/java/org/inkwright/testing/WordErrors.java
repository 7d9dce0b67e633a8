package org.inkwright.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Word error rate: substitutions, deletions and insertions of the best alignment, over the number
/// of true words. Case and punctuation do not count. (Levenshtein distance on words, as in NIST's
/// sclite.)
public final class WordErrors {
    private WordErrors() {}

    /// Errors over true words, 0 for a perfect text; above 1 when much was invented.
    public static double rate(String truth, String heard) {
        List<String> reference = words(truth);
        return (double) distance(reference, words(heard)) / reference.size();
    }

    /// A text's words, lower-cased, without punctuation.
    public static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int distance(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                int substituted = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.size()];
    }
}
