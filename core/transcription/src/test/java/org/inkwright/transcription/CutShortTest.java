package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CutShortTest {
    @Test
    void aClaimThatIsNotExactIsNoCut() {
        assertFalse(CutShort.is(60_000, 0));
        assertFalse(CutShort.is(60_000, 59_000));
        assertFalse(CutShort.is(60_000, 60_900));
        assertFalse(CutShort.is(3_600_000, 3_630_000));
    }

    @Test
    void aClearlyShorterRecordingIsCut() {
        assertTrue(CutShort.is(0, 2_000));
        assertTrue(CutShort.is(60_000, 62_000));
        assertTrue(CutShort.is(3_500_000, 3_600_000));
    }
}
