package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.inkwright.generation.Paragraph;
import org.inkwright.generation.Sentence;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.LineOrigin;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    private static final Passages PASSAGES =
            new Passages(IntStream.range(0, 40).mapToObj(MarkdownTextTest::line).toList());

    private static TranscriptLine line(int n) {
        return new TranscriptLine(
                LineId.ofSegment(n),
                new TimeSpan(n * 1000L, n * 1000L + 900),
                "said " + n,
                List.of(),
                null,
                new LineOrigin(n, n, LineOrigin.State.HEARD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 * 3 * 4 is 24            | 2 \\* 3 \\* 4 is 24
                    the file_name_here         | the file\\_name\\_here
                    see [this](that)           | see \\[this\\](that)
                    a <b> and a < b            | a \\<b> and a \\< b
                    press `q`                  | press \\`q\\`
                    back\\slash                | back\\\\slash
                    salt &amp; pepper & more   | salt \\&amp; pepper & more
                    about ~5~ minutes          | about \\~5\\~ minutes
                    # one and #two             | \\# one and #two
                    #hashtag                   | #hashtag
                    - he said                  | \\- he said
                    + more                     | \\+ more
                    > quoted                   | \\> quoted
                    1. First of all            | 1\\. First of all
                    2019) was good             | 2019\\) was good
                    1.5 litres                 | 1.5 litres
                    --- and so on              | \\--- and so on
                    """)
    void markupIsEscapedAndNothingElse(String plain, String markdown) {
        assertEquals(markdown, MarkdownText.escapeBeginning(plain));
    }

    @Test
    void withinAParagraphOnlyInlineMarkupIsEscaped() {
        assertEquals("- he said. 1. First", MarkdownText.escape("- he said. 1. First"));
    }

    @Test
    void paragraphsAreJoinedByBlankLinesAndSentencesBySpaces() {
        SupportedText text =
                MarkdownText.of(
                        List.of(
                                paragraph("One\nline.", " ", "Two."),
                                paragraph(" "),
                                paragraph("Three.")),
                        PASSAGES);

        assertEquals("One line. Two.\n\nThree.", text.markdown());
        assertEquals(3, text.support().size());
    }

    @Test
    void supportLiesExactlyOnEachSentence() {
        var random = new Random(11);
        String alphabet = "ab *_[]<>#-+1.)~&;\\`'é😀";
        int[] letters = alphabet.codePoints().toArray();
        for (int round = 0; round < 200; round++) {
            List<Paragraph> paragraphs =
                    IntStream.range(0, 3)
                            .mapToObj(
                                    p -> paragraph(words(random, letters), words(random, letters)))
                            .toList();

            SupportedText text = MarkdownText.of(paragraphs, PASSAGES);

            int end = 0;
            for (Support one : text.support()) {
                String stretch = text.markdown().substring(one.start(), one.end());
                assertTrue(one.start() >= end, "in order");
                assertEquals(stretch.strip(), stretch, "nothing but the sentence");
                assertEquals("", text.markdown().substring(end, one.start()).strip());
                end = one.end();
            }
            assertEquals(end, text.markdown().length());
        }
    }

    @Test
    void supportNamesTheLinesAndTheirSeconds() {
        var paragraph = new Paragraph(List.of(new Sentence("Bees.", 3, 5)));

        Support support = MarkdownText.of(List.of(paragraph), PASSAGES).support().getFirst();

        assertEquals(PASSAGES.span(3, 5), support.span());
        assertEquals(3000, support.span().time().startMillis());
        assertEquals(5900, support.span().time().endMillis());
    }

    private static Paragraph paragraph(String... sentences) {
        return new Paragraph(
                IntStream.range(0, sentences.length)
                        .mapToObj(n -> new Sentence(sentences[n], n, n))
                        .toList());
    }

    private static String words(Random random, int[] letters) {
        var text = new StringBuilder("x");
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
