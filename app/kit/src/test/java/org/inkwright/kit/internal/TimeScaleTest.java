package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
    @Test
    void zoomingKeepsItsPlace() {
        TimeScale scale = TimeScale.whole(100_000).zoomed(4, 50_000);
        assertEquals(25_000, scale.span());
        assertEquals(500, scale.x(50_000, 1_000));
        assertEquals(50_000, scale.millis(500, 1_000));
    }

    @Test
    void nothingIsShownBeyondTheRecording() {
        TimeScale scale = TimeScale.whole(100_000).zoomed(2, 100_000);
        assertEquals(100_000, scale.to());
        assertEquals(0, scale.movedTo(-5_000).from());
        assertEquals(TimeScale.whole(100_000), scale.zoomed(0.001, 3));
        assertTrue(scale.zoomed(1e12, 99_999).span() >= 200);
    }

    @Test
    void aTimeOutOfSightIsBroughtIntoSight() {
        TimeScale scale = TimeScale.whole(100_000).zoomed(10, 0);
        assertEquals(scale, scale.showing(5_000));
        TimeScale moved = scale.showing(50_000);
        assertTrue(moved.from() < 50_000 && moved.to() > 50_000);
    }

    @Test
    void anEmptyRecordingHasAScale() {
        TimeScale nothing = TimeScale.whole(0);
        assertEquals(0, nothing.millis(500, 1_000));
        assertEquals(nothing, nothing.zoomed(3, 0));
    }
}
