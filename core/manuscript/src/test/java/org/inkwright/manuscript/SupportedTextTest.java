package org.inkwright.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedTextTest {
    private static final SupportedText BEES = text("We came. We saw.", "Bees live. We left.");

    /// Supported stretches by the number of their sentence, such as `0:We came.`.
    private static List<String> supported(SupportedText text) {
        return text.support().stream()
                .map(one ->
                        one.span().firstSegment()
                                + ":"
                                + text.markdown().substring(one.start(), one.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'We came. We saw.\n\nBees live. We left.', 0 1 2 3",
        "'We came. We ran. We saw.\n\nBees live. We left.', 0 1 2 3",
        "'Oh! We came. We saw.\n\nBees live. We left.', 0 1 2 3",
        "'We came. We saw.\n\nBees thrive. We left.', 0 1 3",
        "'We came. We sawed.\n\nBees live. We left.', 0 2 3",
        "'We came.\n\nBees live. We left.', 0 2 3",
        "'We came.\n\nWe saw.\n\nBees live.', 0 1 2",
        "'We came. We saw. We left.', 0 1 3",
        "'Bees live. We left.', 2 3",
        "'Now we came. Then we saw.\n\nBees live! We left.', 3",
        "'# Title\n\nWe came. We saw.\n\n> Bees live. We left.\n', 0 1 2 3",
        "'', ''"
    })
    void unchangedSentencesKeepTheirSupport(String now, String kept) {
        List<String> expected =
                kept.isEmpty()
                        ? List.of()
                        : List.of(kept.split(" ")).stream()
                                .map(number -> supported(BEES).get(Integer.parseInt(number)))
                                .toList();
        assertEquals(expected, supported(BEES.edited(now)));
    }

    @Test
    void findingAndReplacingInManyPlacesKeepsTheRest() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sentences.add(i % 7 == 0 ? "A hive was number " + i + "." : "Yes.");
        }
        SupportedText long_ = text(String.join(" ", sentences));
        SupportedText edited = long_.edited(long_.markdown().replace("hive", "skep"));
        assertEquals(
                long_.support().size() - 43,
                edited.support().size(),
                "all but the sentences about hives");
        assertTrue(supported(edited).stream().allMatch(one -> one.endsWith(":Yes.")));
    }

    @Test
    void theSameTextIsTheSame() {
        assertSame(BEES, BEES.edited(BEES.markdown()));
    }

    @Test
    void aParagraphIsTakenOverWithItsSupport() {
        SupportedText other = text("All was dark. We came late.", "None of it.");
        int end = BEES.markdown().indexOf('\n');
        SupportedText taken = BEES.replaced(0, end, other.part(0, other.markdown().indexOf('\n')));
        assertEquals("All was dark. We came late.\n\nBees live. We left.", taken.markdown());
        assertEquals(
                List.of("0:All was dark.", "1:We came late.", "2:Bees live.", "3:We left."),
                supported(taken));
        SupportedText added = BEES.replaced(18, 18, other.part(0, 13).edited("All was dark.\n\n"));
        assertEquals("We came. We saw.\n\nAll was dark.\n\nBees live. We left.", added.markdown());
        assertEquals(5, added.support().size());
    }

    @Test
    void aSentenceAcrossTheBorderOfAPieceLosesItsSupport() {
        assertEquals(List.of("1:We saw."), supported(BEES.part(3, 20)));
        assertEquals(
                List.of("0:We came.", "3:We left."),
                supported(BEES.replaced(12, 20, SupportedText.of("-"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsSupportedAlwaysReadsAsBefore(long seed) {
        var random = new Random(seed);
        SupportedText text = text("One bee. Two bees. One bee.", "Three. One bee. Four bees.");
        for (int i = 0; i < 300; i++) {
            var now = new StringBuilder(text.markdown());
            int at = random.nextInt(now.length() + 1);
            if (random.nextBoolean()) {
                now.insert(at, random.nextBoolean() ? "One bee. " : "x");
            } else {
                now.delete(at, Math.min(now.length(), at + random.nextInt(4)));
            }
            SupportedText next = text.edited(now.toString());
            List<String> before = supported(text);
            assertTrue(before.containsAll(supported(next)), () -> "invented: " + supported(next));
            text = next;
        }
    }

    /// Paragraphs of sentences, each supported by the segment of its number.
    private static SupportedText text(String... paragraphs) {
        String markdown = String.join("\n\n", paragraphs);
        List<Support> support = new ArrayList<>();
        int from = 0;
        while (from < markdown.length()) {
            int end = markdown.indexOf('.', from) + 1;
            int number = support.size();
            var span = new SourceSpan(number, number, new TimeSpan(number, number + 1));
            support.add(new Support(from, end, span));
            from = end;
            while (from < markdown.length() && Character.isWhitespace(markdown.charAt(from))) {
                from++;
            }
        }
        return new SupportedText(markdown, support);
    }
}
