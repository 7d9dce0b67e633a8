package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "!!!!!!!!!!!!",
                " [BLANK_AUDIO]",
                "(music playing)",
                "[Music] [Applause]",
                "*sighs*",
                "♪ la la ♪",
                "...",
                "\u0000\uFFFD"
            })
    void whatNobodySaidIsDropped(String text) {
        assertEquals(List.of(), heard(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No.",
                "Yes, yes, yes.",
                "(Or so) he said (at least).",
                "The bees, the bees, the bees!",
                "42",
                "わかりました。"
            })
    void whatSomebodyMaySayIsKept(String text) {
        assertEquals(List.of(text), heard(text));
    }

    @Test
    void textIsTidied() {
        assertEquals(List.of("One two three."), heard(" One\ttwo \n three.\uFFFD "));
    }

    @Test
    void aSentenceInALoopIsKeptOnce() {
        assertEquals(
                List.of("Start.", "Thank you.", "End."),
                heard("Start.", "Thank you.", "thank you", "Thank you!", "End."));
    }

    @Test
    void aSentenceSaidTwiceIsKeptTwice() {
        assertEquals(List.of("Hear, hear.", "Hear, hear."), heard("Hear, hear.", "Hear, hear."));
    }

    @Test
    void aPhraseInALoopIsKeptOnce() {
        String phrase = "and then we went to the ";
        assertEquals(
                List.of("So and then we went to the garden."),
                heard("So " + phrase + phrase + phrase + phrase + "garden."));
    }

    @Test
    void aWordInALoopIsKeptOnce() {
        assertEquals(List.of("the end"), heard("the ".repeat(40) + "end"));
    }

    private static List<String> heard(String... texts) {
        var lines = new ArrayList<RawLine>();
        for (String text : texts) {
            lines.add(new RawLine(lines.size() * 1000L, lines.size() * 1000L + 900, text));
        }
        return LineFilter.clean(lines).stream().map(RawLine::text).toList();
    }
}
