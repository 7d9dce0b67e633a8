package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkRangesTest {
    private final MarkRanges ranges = new MarkRanges();

    private String shown() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < ranges.size(); at++) {
            text.append(ranges.start(at)).append('-').append(ranges.end(at)).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void rangesAreSortedAndDoNotOverlap() {
        ranges.become(10, 20, 0, 5, 15, 25, 7, 7);
        assertEquals("0-5 10-20 20-25", shown());
        assertEquals(1, ranges.firstEndingAfter(5));
        assertEquals(3, ranges.firstEndingAfter(25));
    }

    @Test
    void rangesFollowTheirWords() {
        ranges.become(5, 8, 10, 15, 20, 25);
        ranges.shift(8, 0, 2);
        assertEquals("5-8 12-17 22-27", shown(), "what is typed behind a word is not in it");
        ranges.shift(13, 0, 1);
        assertEquals("5-8 12-18 23-28", shown(), "what is typed inside is");
        ranges.shift(6, 14, 0);
        assertEquals("5-6 9-14", shown(), "what is removed is gone");
        ranges.shift(0, 20, 3);
        assertEquals("", shown());
    }

    @Test
    void rangesStayInOrderThroughAnything() {
        Random random = new Random(5);
        int length = 200;
        ranges.become(3, 9, 9, 12, 50, 90, 100, 101, 150, 200);
        for (int round = 0; round < 2_000; round++) {
            int from = random.nextInt(length + 1);
            int removed = random.nextInt(Math.min(4, length - from + 1));
            int inserted = random.nextInt(5);
            ranges.shift(from, removed, inserted);
            length += inserted - removed;
            int free = 0;
            for (int at = 0; at < ranges.size(); at++) {
                assertTrue(ranges.start(at) >= free && ranges.end(at) > ranges.start(at));
                free = ranges.end(at);
            }
            assertTrue(free <= length);
        }
    }
}
