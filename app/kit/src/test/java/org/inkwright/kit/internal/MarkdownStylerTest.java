package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownStylerTest {
    private final MarkdownStyler styler = new MarkdownStyler();

    /// The stretches of a line, each with its styles in braces.
    private String shown(String line) {
        LineLook look = styler.look(line, Fence.NONE);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Span span : look.spans()) {
            text.append(line, at, at + span.length());
            if (!span.styles().isEmpty()) {
                text.append('{').append(String.join("+", new TreeSet<>(span.styles()))).append('}');
            }
            at += span.length();
        }
        return look.kind() + ":" + text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# Bees; heading-1:# {mark}Bees",
                "- [x] fed; item:- [x] {mark}fed{done}",
                "> said; quote:> {mark}said",
                "a **b** c; :a **{mark+strong}b{strong}**{mark+strong} c",
                "a *b **c***; :a *{emphasis+mark}b {emphasis}**{emphasis+mark+strong}c{emphasis+strong}**{emphasis+mark+strong}*{emphasis+mark}",
                "`a * b`; :`{code+mark}a * b{code}`{code+mark}",
                "~~x~~; :~~{mark+strike}x{strike}~~{mark+strike}",
                "[bee](b.md); :[{link+mark}bee{link}](b.md){link+mark}",
                "so[^1]; :so[^1]{link}",
                "| a | b |; table:",
                "[^1]: so; note:[^1]:{mark} so",
                "---; rule:---{mark}",
                "2 * 3 * 4; :",
            })
    void marksAreGreyAndWordsShowWhatTheyAre(String line, String expected) {
        assertEquals(expected, shown(line));
    }

    @Test
    void plainWordsHaveNoSpans() {
        assertTrue(styler.look("We moved the hives: all of them.", Fence.NONE).spans().isEmpty());
    }

    @Test
    void fencesOpenAndClose() {
        LineLook open = styler.look("```java", Fence.NONE);
        assertEquals("fence", open.kind());
        LineLook inside = styler.look("*a* ~~~ ``", open.after());
        assertEquals("code", inside.kind());
        LineLook close = styler.look("````", inside.after());
        assertEquals(Fence.NONE, close.after());
        assertEquals(Fence.NONE, styler.look("```a```", Fence.NONE).after());
    }

    @Test
    void spansCoverEveryLineWhateverStandsInIt() {
        Random random = new Random(11);
        String letters = "ab *_`[]()<>!~#-\\^|1.:@/\u00e9\uD83D\uDC1D\t";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            LineLook look = styler.look(line.toString(), Fence.NONE);
            int length = look.spans().stream().collect(Collectors.summingInt(Span::length));
            assertTrue(look.spans().isEmpty() || length == line.length(), line.toString());
        }
    }

    @Test
    void aHostileLineCostsLittle() {
        LineLook stars = styler.look("*a_".repeat(15_000), Fence.NONE);
        assertTrue(stars.spans().stream().mapToInt(Span::length).sum() % 45_000 == 0);
        styler.look("[".repeat(49_000), Fence.NONE);
        assertTrue(styler.look("*a* ".repeat(20_000), Fence.NONE).spans().isEmpty());
    }

    @Test
    void hostileLinesAreShownWithoutHarm() {
        MarkdownStyler styler = new MarkdownStyler();
        for (String line :
                List.of(
                        "> ".repeat(20_000) + "a",
                        "> ".repeat(20_000) + "```",
                        "*".repeat(50_000) + "a",
                        "- ".repeat(20_000) + "a",
                        "_ ".repeat(20_000),
                        "*a ".repeat(800) + "a* ".repeat(800),
                        "[".repeat(4_999),
                        "![](".repeat(1_200),
                        "`".repeat(4_001) + "a",
                        "\ud800 **a** \u0000")) {
            int length =
                    styler.look(line, Fence.NONE).spans().stream().mapToInt(Span::length).sum();
            assertTrue(length == 0 || length == line.length(), line.substring(0, 8));
        }
    }

    @Test
    void aLineWithHundredsOfMarksIsShownPlain() {
        MarkdownStyler styler = new MarkdownStyler();
        assertEquals(100, styler.look("**a** ".repeat(25), Fence.NONE).spans().size());
        assertEquals(0, styler.look("**a** ".repeat(70), Fence.NONE).spans().size());
    }
}
