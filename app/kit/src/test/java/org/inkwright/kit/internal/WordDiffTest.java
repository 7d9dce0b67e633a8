package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static String shown(List<WordDiff.Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (WordDiff.Piece piece : pieces) {
            text.append(
                    switch (piece.kind()) {
                        case SAME -> piece.words();
                        case GONE -> "[-" + piece.words() + "]";
                        case CAME -> "[+" + piece.words() + "]";
                    });
        }
        return text.toString();
    }

    @Test
    void wordsThatDifferAreFound() {
        assertEquals(
                "We moved[- two][+ three] hives.",
                shown(WordDiff.pieces("We moved two hives.", "We moved three hives.")));
        assertEquals("same", shown(WordDiff.pieces("same", "same")));
        assertEquals("[+all]", shown(WordDiff.pieces("", "all")));
    }

    @Test
    void paragraphsStandBesideTheirPartners() {
        List<WordDiff.Row> rows = WordDiff.rows("a\n\nb c\n\nd", "a\n\nb x\n\nnew\n\nd");
        assertEquals(4, rows.size());
        assertEquals("b[- c][+ x]", shown(rows.get(1).pieces()));
        assertEquals(new WordDiff.Paragraph(8, ""), rows.get(2).before());
        assertEquals("new", rows.get(2).after().words());
        assertEquals(8, rows.get(3).before().from());
    }

    @Test
    void thePiecesOfEachSideAreItsText() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            String before = text(random);
            String after = text(random);
            StringBuilder left = new StringBuilder();
            StringBuilder right = new StringBuilder();
            for (WordDiff.Piece piece : WordDiff.pieces(before, after)) {
                left.append(piece.kind() == WordDiff.Kind.CAME ? "" : piece.words());
                right.append(piece.kind() == WordDiff.Kind.GONE ? "" : piece.words());
            }
            assertEquals(before, left.toString());
            assertEquals(after, right.toString());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(12); at > 0; at--) {
            text.append(List.of("bee", " ", "hive", ", ", "\n").get(random.nextInt(5)));
        }
        return text.toString();
    }

    @Test
    void hugeTextsAreCompared() {
        String before = "We moved the hives in the evening. ".repeat(3_000);
        List<WordDiff.Row> rows = WordDiff.rows(before, before + "x");
        assertEquals(1, rows.size());
        assertTrue(rows.getFirst().isChanged());
        assertEquals(List.of(), WordDiff.rows("", " \n\n "));
    }
}
