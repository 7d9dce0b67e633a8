package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnParagraphTest {
    @Test
    void standsForItselfWhereverItIsPut() {
        assertEquals("", put("", 0));
        assertEquals("P\n\nGood morning.", whole("Good morning.", 0));
        assertEquals("Good\n\nP\n\n morning.", whole("Good morning.", 4));
        assertEquals("Good morning.\n\nP", whole("Good morning.", 13));
        assertEquals("One.\n\nP\n\nTwo.", whole("One.\n\nTwo.", 4));
        assertEquals("One.\n\nP\n\nTwo.", whole("One.\n\nTwo.", 5));
        assertEquals("One.\n\nP\n\nTwo.", whole("One.\n\nTwo.", 6));
    }

    private static String put(String text, int at) {
        return OwnParagraph.of("", text, at);
    }

    private static String whole(String text, int at) {
        return text.substring(0, at) + OwnParagraph.of("P", text, at) + text.substring(at);
    }
}
