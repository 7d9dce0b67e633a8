package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class LongLinesTest {
    private static final String TALK =
            ("We moved the hives in the evening, when **all the bees** were home. \"Nobody got"
                            + " lost!\" she said. In 1987. - So we counted 3. times # twice. ")
                    .repeat(150)
                    .strip();

    @Test
    void aLineWithoutEndEndsWhereSentencesDo() {
        List<String> lines = parted(TALK).lines().toList();
        assertTrue(lines.size() > 10, lines.size() + " lines");
        for (String line : lines) {
            assertTrue(line.length() <= 1_500, line.length() + " letters");
            assertTrue(line.matches("(?s).*[.!?]\"?"), line);
            assertTrue(line.matches("(?s)[A-Z\"].*"), line);
        }
    }

    @Test
    void whatIsReadIsTheSame() {
        for (String text : List.of(TALK, "> " + TALK, "- " + TALK, TALK + "\n\n" + TALK)) {
            String parted = parted(text);
            assertNotEquals(text, parted);
            assertEquals(text.replace('\n', ' '), parted.replace('\n', ' '));
            assertEquals(html(text).replace('\n', ' '), html(parted).replace('\n', ' '));
        }
    }

    @Test
    void withoutSentencesWordsAreNotCut() {
        String parted = parted("honey ".repeat(2_000) + "end");
        assertEquals(List.of(), parted.lines().filter(line -> line.length() > 1_500).toList());
        assertEquals(List.of(), parted.lines().filter(line -> line.contains("hon\ney")).toList());
    }

    @Test
    void whatHasNoPlaceForALineEndStays() {
        String letters = "蜂".repeat(9_000);
        assertEquals(letters, parted(letters));
        String numbers = "1. 2. - + # ".repeat(900);
        assertEquals(numbers, parted(numbers));
        String hard = "word  ".repeat(900);
        assertEquals(hard, parted(hard));
    }

    @Test
    void headingsTablesAndCodeStay() {
        for (String text :
                List.of("# " + TALK, "| " + TALK, "    " + TALK, "```\n" + TALK + "\n```")) {
            assertEquals(text, parted(text));
        }
        assertEquals(TALK, LongLines.parted(TALK, new Fence('`', 3)));
        assertTrue(parted("```\n" + TALK + "\n```\n" + TALK).length() > 2 * TALK.length());
    }

    @Test
    void aTextWithLinesOfUsualLengthIsNotTouched() {
        String text = (TALK.substring(0, 3_900) + "\n\n").repeat(9);
        assertEquals(text, parted(text));
        String brief = "word";
        assertSame(brief, parted(brief));
    }

    private static String parted(String text) {
        return LongLines.parted(text, Fence.NONE);
    }

    private static String html(String text) {
        var renderer = HtmlRenderer.builder().softbreak(" ").build();
        return renderer.render(Parser.builder().build().parse(text));
    }
}
