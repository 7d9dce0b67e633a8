package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class AttemptsTest {
    private static final Optional<String> BLOCKED = Optional.of("120 ms");

    private final Attempts attempts = new Attempts();

    @Test
    void whatBlocksNothingIsDoneOnce() {
        attempts.next();
        attempts.judge(Optional.empty(), 0);
        assertFalse(attempts.hasNext());
    }

    @Test
    void whatBlocksIsDoneAgainAndFailsWhenItBlocksEachTime() {
        for (int i = 0; i < 2; i++) {
            attempts.next();
            assertThrows(TestAbortedException.class, () -> attempts.judge(BLOCKED, 0.05));
            assertTrue(attempts.hasNext());
        }
        attempts.next();
        assertThrows(AssertionFailedError.class, () -> attempts.judge(BLOCKED, 0.05));
        assertFalse(attempts.hasNext());
    }

    @Test
    void whatBlockedOnceOnlyIsWell() {
        attempts.next();
        assertThrows(TestAbortedException.class, () -> attempts.judge(BLOCKED, 0.05));
        attempts.next();
        attempts.judge(Optional.empty(), 0);
        assertFalse(attempts.hasNext());
    }

    @Test
    void nothingIsToldWhereTheHostTookTheProcessorsAway() {
        for (int i = 0; i < 3; i++) {
            attempts.next();
            assertThrows(TestAbortedException.class, () -> attempts.judge(BLOCKED, 0.4));
        }
        assertFalse(attempts.hasNext());
    }
}
