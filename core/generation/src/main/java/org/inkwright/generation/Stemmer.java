package org.inkwright.generation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/// Cuts words to their stems. Languages without a Snowball stemmer keep a word's first letters,
/// which does nearly as well for comparing texts (McNamee and Mayfield, Character n-gram
/// tokenization, 2004). Not for more than one thread.
final class Stemmer {
    private static final int KEPT_LETTERS = 6;

    private final @Nullable SnowballStemmer snowball;
    private final Map<String, String> known = new HashMap<>();

    Stemmer(@Nullable SnowballStemmer snowball) {
        this.snowball = snowball;
    }

    /// The stem of a lower-case word.
    String stem(String word) {
        return known.computeIfAbsent(word, this::cut);
    }

    private String cut(String word) {
        int apostrophe = word.lastIndexOf('\'');
        // "l'abeille" and "bee's" alike: the longer part is the word.
        String bare =
                apostrophe < 0
                        ? word
                        : apostrophe * 2 < word.length()
                                ? word.substring(apostrophe + 1)
                                : word.substring(0, apostrophe);
        if (snowball == null) {
            return bare.length() > KEPT_LETTERS ? bare.substring(0, KEPT_LETTERS) : bare;
        }
        snowball.setCurrent(bare);
        snowball.stem();
        return snowball.getCurrent();
    }
}
