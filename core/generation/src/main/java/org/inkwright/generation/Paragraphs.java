package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Groups sentences into paragraphs of two to six: breaks where the speaker paused, announced
/// something or changed the words, and where the paragraph gets long. The cheapest grouping is
/// found by dynamic programming.
final class Paragraphs {
    private static final int MOST = 6;
    private static final int USUAL = 4;
    private static final int MANY_WORDS = 110;
    private static final long PAUSE_MILLIS = 2_000;
    private static final double ALONE = 3.0;

    private final Language language;
    private final Cues cues;

    Paragraphs(Language language) {
        this.language = language;
        this.cues = new Cues(language);
    }

    List<Paragraph> group(List<Spoken> sentences) {
        int n = sentences.size();
        double[] gain = gains(sentences);
        int[] words =
                sentences.stream().mapToInt(one -> language.tokens(one.text()).size()).toArray();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= n; end++) {
            int length = 0;
            for (int start = end - 1; start >= Math.max(0, end - MOST); start--) {
                length += words[start];
                double cost = best[start] + cost(end - start, length) - gain[start];
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            paragraphs.addFirst(
                    new Paragraph(
                            sentences.subList(from[end], end).stream()
                                    .map(Spoken::sentence)
                                    .toList()));
        }
        return paragraphs;
    }

    private static double cost(int size, int words) {
        double offSize = 0.25 * (size - USUAL) * (size - USUAL);
        double tooLong = Math.max(0, words - MANY_WORDS) / 30.0;
        boolean alone = size == 1 && words < MANY_WORDS / 2;
        return offSize + tooLong + (alone ? ALONE : 0);
    }

    /// What is gained by a break before each sentence.
    private double[] gains(List<Spoken> sentences) {
        var terms = new Terms(language);
        List<int[]> stems = sentences.stream().map(one -> terms.of(one.text())).toList();
        double[] gains = new double[sentences.size()];
        for (int at = 1; at < gains.length; at++) {
            Spoken before = sentences.get(at - 1);
            Spoken next = sentences.get(at);
            boolean leaves = cues.takesLeave(next.text()) && !cues.takesLeave(before.text());
            if (next.startMillis() - before.endMillis() >= PAUSE_MILLIS) {
                gains[at] += 3;
            }
            if (cues.opensSubject(next.text()) || leaves) {
                gains[at] += 3;
            } else if (cues.leansOnOthers(next.text())) {
                gains[at] -= 1.5;
            }
            gains[at] -= shared(stems, at);
        }
        return gains;
    }

    /// How many telling words the two sentences before a gap share with the two after it.
    private static double shared(List<int[]> stems, int at) {
        Set<Integer> before = set(stems, at - 2, at);
        Set<Integer> after = set(stems, at, at + 2);
        int smaller = Math.min(before.size(), after.size());
        before.retainAll(after);
        return smaller == 0 ? 0 : 2.0 * before.size() / smaller;
    }

    private static Set<Integer> set(List<int[]> stems, int from, int to) {
        Set<Integer> set = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(stems.size(), to); i++) {
            Arrays.stream(stems.get(i)).forEach(set::add);
        }
        return set;
    }
}
