package org.inkwright.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a source by the passage they stand in, with what each is worth: a word that is said
/// everywhere proves little. For one thread.
final class SourceWords {
    private static final int FUZZY_LETTERS = 5;
    private static final int VERY_FUZZY_LETTERS = 9;

    private final List<Set<String>> stems = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, String> likenesses = new HashMap<>();

    SourceWords(Facts facts, List<Passage> passages) {
        for (Passage passage : passages) {
            Set<String> own = new HashSet<>(facts.of(passage.text()).words());
            for (String stem : own) {
                places.computeIfAbsent(stem, unknown -> new ArrayList<>()).add(stems.size());
            }
            stems.add(own);
        }
    }

    int size() {
        return stems.size();
    }

    /// Where a stem stands, by index of passage.
    List<Integer> places(String stem) {
        return places.getOrDefault(stem, List.of());
    }

    /// How much a stem proves; one that the source does not have counts as the rarest.
    double worth(String stem) {
        int held = Math.max(1, places(stem).size());
        return 0.3 + Math.log((stems.size() + 1.0) / held) / Math.log(stems.size() + 1.0);
    }

    /// The stem as the source has it: recognised speech and writing spell names differently.
    String like(String stem) {
        if (places.containsKey(stem)
                || stem.length() < FUZZY_LETTERS
                || Character.isDigit(stem.charAt(0))) {
            return stem;
        }
        return likenesses.computeIfAbsent(stem, this::nearest);
    }

    private String nearest(String stem) {
        int most = stem.length() >= VERY_FUZZY_LETTERS ? 2 : 1;
        String best = stem;
        int least = most + 1;
        for (String other : places.keySet()) {
            if (Math.abs(other.length() - stem.length()) < least
                    && other.length() >= FUZZY_LETTERS
                    && other.charAt(0) == stem.charAt(0)) {
                int distance = Distance.of(stem, other, least);
                if (distance < least) {
                    least = distance;
                    best = other;
                }
            }
        }
        return best;
    }

    /// The stems of a stretch of passages, by index.
    Set<String> between(int first, int last) {
        Set<String> all = new HashSet<>();
        for (int i = Math.max(0, first); i <= Math.min(stems.size() - 1, last); i++) {
            all.addAll(stems.get(i));
        }
        return all;
    }
}
