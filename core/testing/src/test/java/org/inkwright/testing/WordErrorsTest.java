package org.inkwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordErrorsTest {
    @Test
    void caseAndPunctuationDoNotCount() {
        assertEquals(0.0, WordErrors.rate("Good morning, bees.", "good morning bees"));
    }

    @Test
    void aWrongWordAMissingWordAndAnExtraWordCountOneEach() {
        assertEquals(0.25, WordErrors.rate("we keep four hives", "we keep for hives"));
        assertEquals(0.25, WordErrors.rate("we keep four hives", "we keep hives"));
        assertEquals(0.25, WordErrors.rate("we keep four hives", "we keep four old hives"));
    }

    @Test
    void inventedTextCountsAboveOne() {
        assertEquals(3.0, WordErrors.rate("bees", "air air air"));
    }
}
