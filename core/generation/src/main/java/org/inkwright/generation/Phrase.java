package org.inkwright.generation;

import java.util.Collections;
import java.util.Set;

/// A telling phrase as it was spoken.
///
/// @param text its words, in lower case where the language allows
/// @param stems the stems of its telling words
/// @param score how telling, for comparing phrases of one topic
/// @param sentence where in its topic it is said first
record Phrase(String text, Set<String> stems, double score, int sentence) {
    boolean overlaps(Phrase other) {
        return !Collections.disjoint(stems, other.stems);
    }

    int words() {
        return text.split(" ").length;
    }

    Phrase scaled(double factor) {
        return new Phrase(text, stems, score * factor, sentence);
    }
}
