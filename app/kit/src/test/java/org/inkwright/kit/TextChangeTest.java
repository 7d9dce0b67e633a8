package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {
    @Test
    void onlyWhatDiffersChanges() {
        assertEquals(
                new TextChange(4, "old", "new"),
                TextChange.between("the old hive", "the new hive"));
        assertTrue(TextChange.between("same", "same").isNothing());
    }

    @Test
    void aPairOfUnitsIsNeverCut() {
        TextChange change = TextChange.between("a\uD83D\uDC1D", "a\uD83D\uDC1E");
        assertEquals(new TextChange(1, "\uD83D\uDC1D", "\uD83D\uDC1E"), change);
        TextChange low = TextChange.between("\uD83C\uDC1Db", "\uD83D\uDC1Db");
        assertEquals(0, low.from());
        assertEquals(2, low.removed().length());
    }

    @Test
    void anyChangeLeadsFromOneTextToTheOtherAndBack() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String before = letters(random);
            String after = letters(random);
            TextChange change = TextChange.between(before, after);
            assertEquals(after, change.appliedTo(before));
            assertEquals(before, change.inverse().appliedTo(after));
        }
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(8); at > 0; at--) {
            text.appendCodePoint(random.nextInt(5) == 0 ? 0x1F41D : 'a' + random.nextInt(2));
        }
        return text.toString();
    }

    @Test
    void aChangeOfAnotherTextIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TextChange(0, "bee", "wasp").appliedTo("ant"));
    }

    @Test
    void placesMoveWithTheirWords() {
        TextChange change = new TextChange(4, "old", "older");
        assertEquals(4, change.moved(4));
        assertEquals(9, change.moved(5), "a place inside what went is behind what came");
        assertEquals(9, change.moved(7));
        assertEquals(12, change.moved(10));
        assertEquals(5, new TextChange(3, "", "xx").moved(3), "an insertion pushes its place on");
    }

    @Test
    void changesOfAnotherTextDoNotFit() {
        var first = new TextChange(0, "one", "1");
        var second = new TextChange(2, "two", "2");
        assertTrue(TextChange.fit("one two", List.of(first, second)));
        assertFalse(TextChange.fit("one too", List.of(first, second)));
        assertFalse(TextChange.fit("on", List.of(first)));
    }
}
