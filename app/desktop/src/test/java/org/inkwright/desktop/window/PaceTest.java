package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void whatTakesHalfAgainAsLongIsHalfAgainAsSlow() {
        assertEquals(1.5, Pace.of(Pace.AT_REST.multipliedBy(3).dividedBy(2)));
    }

    @Test
    void aFasterMachineIsNotHeldToMore() {
        assertEquals(1, Pace.of(Pace.AT_REST.dividedBy(4)));
    }

    @Test
    void whatWasDisturbedExcusesLittle() {
        assertEquals(5, Pace.of(Pace.AT_REST.multipliedBy(50)));
    }

    @Test
    void theWorkIsDone() {
        Pace pace = new Pace();
        int before = pace.seen();
        double now = pace.now();
        assertTrue(now >= 1 && now <= 5, "pace " + now);
        assertNotEquals(before, pace.seen());
    }
}
