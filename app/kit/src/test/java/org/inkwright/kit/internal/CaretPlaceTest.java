package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaretPlaceTest {
    private static CaretPlace after(int line, int at, List<String> before, List<String> after) {
        return new CaretPlace(line, at).after(before, after);
    }

    @Test
    void itStaysInItsLineWhereverThatIs() {
        assertEquals(
                new CaretPlace(2, 3),
                after(1, 3, List.of("x", "three"), List.of("um x", "new", "three", "four")));
        assertEquals(
                new CaretPlace(1, 1),
                after(1, 1, List.of("so", "so", "so"), List.of("so", "so", "no")));
    }

    @Test
    void itGoesWithTheSecondHalfOfASplitLine() {
        assertEquals(new CaretPlace(1, 0), after(0, 3, List.of("one two"), List.of("one", "two")));
        assertEquals(new CaretPlace(0, 2), after(0, 2, List.of("one two"), List.of("one", "two")));
    }

    @Test
    void itStandsWhereTwoLinesWerePutTogether() {
        assertEquals(new CaretPlace(0, 4), after(1, 0, List.of("one", "two"), List.of("one two")));
    }

    @Test
    void itStandsBehindWhatStillStandsBeforeIt() {
        assertEquals(
                new CaretPlace(0, 8), after(0, 6, List.of("a bee went"), List.of("a drone went")));
        assertEquals(new CaretPlace(0, 1), after(0, 1, List.of("a bee"), List.of("a fly")));
    }

    @Test
    void whereNothingIsLeftItStandsAtTheBeginning() {
        assertEquals(new CaretPlace(0, 0), after(3, 4, List.of("a", "b"), List.of()));
        assertEquals(new CaretPlace(0, 0), after(0, 0, List.of(), List.of("new")));
    }
}
