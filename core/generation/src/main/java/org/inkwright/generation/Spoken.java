package org.inkwright.generation;

/// A sentence as it was spoken, or its cleaned form, with where it comes from.
///
/// @param text the sentence
/// @param first number of the first passage it comes from
/// @param last number of the last one, inclusive
/// @param startMillis where its first passage begins
/// @param endMillis where its last passage ends
record Spoken(String text, int first, int last, long startMillis, long endMillis) {
    static Spoken of(Passage passage, String text) {
        return new Spoken(
                text,
                passage.number(),
                passage.number(),
                passage.startMillis(),
                passage.endMillis());
    }

    Spoken withText(String other) {
        return new Spoken(other, first, last, startMillis, endMillis);
    }

    /// The same sentence resting on another's passages, too.
    Spoken restingOn(Spoken other) {
        return new Spoken(
                text,
                Math.min(first, other.first),
                Math.max(last, other.last),
                Math.min(startMillis, other.startMillis),
                Math.max(endMillis, other.endMillis));
    }

    Spoken continuedBy(Spoken next) {
        return restingOn(next).withText(text + " " + next.text);
    }

    Sentence sentence() {
        return new Sentence(text, first, last);
    }
}
