package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.inkwright.manuscript.LibraryPage.Excerpt;
import org.inkwright.manuscript.LibraryPage.Range;
import org.junit.jupiter.api.Test;

class ItemWordsTest {
    private static final String TALK =
            "Today I will speak about three simple things. First we visit the bees, then we bake"
                    + " some bread, and at the end we walk through the garden with the bees again.";

    @Test
    void excerptIsShortAndHoldsTheFirstHit() {
        Excerpt part = around("bees");
        assertTrue(part.text().startsWith("…"), part.text());
        assertTrue(part.text().endsWith("…"), part.text());
        assertTrue(part.text().length() <= 90, part.text());
        assertEquals(1, part.hits().size(), "the second hit lies behind the end");
        Range hit = part.hits().getFirst();
        assertEquals("bees", part.text().substring(hit.start(), hit.end()));
    }

    @Test
    void hitAtTheBeginningKeepsTheBeginning() {
        assertTrue(around("Today").text().startsWith("Today I will"));
    }

    @Test
    void longHitIsNeverCutBeforeItsBeginning() {
        Excerpt found = new Excerpt("a".repeat(200) + "b", List.of(new Range(200, 201)));
        Excerpt part = ItemWords.aroundTheFirstHit(found);
        Range hit = part.hits().getFirst();
        assertEquals("b", part.text().substring(hit.start(), hit.end()));
    }

    private static Excerpt around(String word) {
        List<Range> hits =
                Pattern.compile(word)
                        .matcher(TALK)
                        .results()
                        .map(hit -> new Range(hit.start(), hit.end()))
                        .toList();
        return ItemWords.aroundTheFirstHit(new Excerpt(TALK, hits));
    }
}
