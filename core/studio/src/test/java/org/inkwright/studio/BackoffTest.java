package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void eachWaitIsTwiceTheOneBeforeUpToALimit() {
        var backoff =
                new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(60), () -> Long.MIN_VALUE);

        assertEquals(
                IntStream.of(2, 4, 8, 16, 32, 60, 60).mapToObj(Duration::ofSeconds).toList(),
                IntStream.rangeClosed(1, 7).mapToObj(backoff::after).toList());
        assertEquals(Duration.ofSeconds(60), backoff.after(1_000_000));
    }

    @Test
    void jitterScattersBetweenHalfAndOneAndAHalf() {
        var backoff = Backoff.usual(new Random(3));

        long[] waits =
                IntStream.range(0, 500).mapToLong(n -> backoff.after(1).toMillis()).toArray();

        assertTrue(IntStream.range(0, 500).allMatch(n -> waits[n] >= 1000 && waits[n] <= 3000));
        assertTrue(IntStream.range(0, 500).anyMatch(n -> waits[n] < 1300));
        assertTrue(IntStream.range(0, 500).anyMatch(n -> waits[n] > 2700));
    }

    @Test
    void timeLeftFollowsFromTheSpeedOfThisAttempt() {
        var pace = new Pace(30_000, 0);

        assertNull(pace.left(30_000, 90_000, 5_000_000_000L), "nothing was done yet");
        assertNull(pace.left(60_000, 0, 5_000_000_000L), "the length is unknown");
        assertEquals(Duration.ofSeconds(5), pace.left(60_000, 90_000, 5_000_000_000L));
        assertEquals(Duration.ZERO, pace.left(95_000, 90_000, 5_000_000_000L));
    }
}
