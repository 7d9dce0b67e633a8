package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class AttemptsTest {
    private final Attempts attempts = new Attempts();

    @Test
    void whatBlocksNothingIsDoneOnce() {
        attempts.next();
        attempts.judge(Optional.empty());
        assertFalse(attempts.hasNext());
    }

    @Test
    void whatBlocksIsDoneAgainAndFailsWhenItBlocksEachTime() {
        for (int i = 0; i < 2; i++) {
            attempts.next();
            assertThrows(TestAbortedException.class, () -> attempts.judge(Optional.of("120 ms")));
            assertTrue(attempts.hasNext());
        }
        attempts.next();
        assertThrows(AssertionFailedError.class, () -> attempts.judge(Optional.of("120 ms")));
        assertFalse(attempts.hasNext());
    }

    @Test
    void whatBlockedOnceOnlyIsWell() {
        attempts.next();
        assertThrows(TestAbortedException.class, () -> attempts.judge(Optional.of("120 ms")));
        attempts.next();
        attempts.judge(Optional.empty());
        assertFalse(attempts.hasNext());
    }
}
