package org.inkwright.billing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    @Test
    void nobodyTakesThePlacesOfOthers() {
        var patience = new Patience(8);
        var anns = new ArrayDeque<Patience.Place>();
        for (var place = patience.place(ANN); place.isPresent(); place = patience.place(ANN)) {
            anns.add(place.orElseThrow());
        }
        assertEquals(6, anns.size());
        assertTrue(patience.place(BOB).isPresent());
        assertTrue(patience.place(BOB).isPresent());
        assertFalse(patience.place(BOB).isPresent(), "all eight are taken");
        anns.remove().close();
        assertTrue(patience.place(BOB).isPresent());
        Patience.Place twice = anns.remove();
        twice.close();
        twice.close();
        assertTrue(patience.place(ANN).isPresent());
        assertFalse(patience.place(ANN).isPresent(), "a place is given back once");
    }

    @Test
    void whoGetsNoPlaceIsAnsweredAtOnceWithWhatIsKnown() {
        var patience = new Patience(0);
        long begun = System.nanoTime();
        assertEquals(Optional.empty(), patience.until(ANN, Duration.ofMinutes(5), Optional::empty));
        assertEquals(
                Optional.of("known"),
                patience.until(ANN, Duration.ofMinutes(5), () -> Optional.of("known")));
        assertTrue(System.nanoTime() - begun < Duration.ofMinutes(1).toNanos());
    }
}
