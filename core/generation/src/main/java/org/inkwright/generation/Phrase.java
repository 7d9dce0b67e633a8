package org.inkwright.generation;

import java.util.Collections;
import java.util.Set;

/// A telling phrase as it was spoken.
///
/// @param text its words, in lower case where the language allows
/// @param stems the stems of its telling words
/// @param score how telling as a heading, for comparing phrases of one topic
/// @param detail how much it tells, more for more words
/// @param sentence where in its topic it is said first
/// @param announced whether the speaker announced it as a subject
record Phrase(
        String text,
        Set<String> stems,
        double score,
        double detail,
        int sentence,
        Announced announced) {
    /// Whether the speaker named a phrase as the subject, the strongest last.
    enum Announced {
        NOT,
        /// While greeting, as the subject of the whole.
        GREETING,
        /// While turning to this very subject.
        TURNING
    }

    boolean overlaps(Phrase other) {
        return !Collections.disjoint(stems, other.stems);
    }

    int words() {
        return text.split(" ").length;
    }
}
