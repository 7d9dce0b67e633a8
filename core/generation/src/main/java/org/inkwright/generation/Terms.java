package org.inkwright.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The telling words of texts as numbers, one number per stem.
final class Terms {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Language language;
    private final Stemmer stemmer;

    Terms(Language language) {
        this.language = language;
        this.stemmer = language.stemmer();
    }

    /// The stems of a text, in order, with repetitions.
    int[] of(String text) {
        List<Integer> stems = new ArrayList<>();
        for (Token token : language.tokens(text)) {
            if (!language.isStopWord(token)) {
                for (String stem : stems(token)) {
                    stems.add(numbers.computeIfAbsent(stem, unknown -> numbers.size()));
                }
            }
        }
        return stems.stream().mapToInt(Integer::intValue).toArray();
    }

    /// How many different stems were seen.
    int size() {
        return numbers.size();
    }

    /// The stem of one word.
    String stem(Token token) {
        return stemmer.stem(token.lower());
    }

    /// Scripts without spaces are compared by pairs of characters, because no dictionary says where
    /// their words end.
    private List<String> stems(Token token) {
        String word = token.lower();
        if (!Tokens.isUnspaced(word.codePointAt(0)) || word.length() <= 2) {
            return List.of(stem(token));
        }
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 2 <= word.length(); at++) {
            pairs.add(word.substring(at, at + 2));
        }
        return pairs;
    }
}
