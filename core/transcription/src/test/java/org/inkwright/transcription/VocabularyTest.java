package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void noTermsGiveNoPrompt() {
        assertEquals("", Vocabulary.prompt(List.of()));
        assertEquals("", Vocabulary.prompt(List.of(" ", "😀")));
    }

    @Test
    void termsKeepTheirOrder() {
        assertEquals("Glossary: hive, Ærø.", Vocabulary.prompt(List.of("hive", " Ærø 😀\n")));
    }

    @Test
    void ofTooManyTermsTheLastAreKept() {
        var terms = new ArrayList<>(Collections.nCopies(500, "unimportant"));
        terms.add("important");
        String prompt = Vocabulary.prompt(terms);
        assertTrue(prompt.length() <= 620 && prompt.endsWith(", important."), prompt);
    }

    @Test
    void anEchoOfThePromptIsKnown() {
        assertTrue(Vocabulary.echoed(" Glossary: hive, Ærø."));
        assertFalse(Vocabulary.echoed("The glossary is short."));
    }
}
