package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StolenTimeTest {
    @Test
    void whatTheKernelTellsIsRead() {
        String told = "cpu  100 10 20 500 5 1 4 60 7 0\ncpu0 50 5 10 250 2 0 2 30 3 0\n";
        assertEquals(Optional.of(new StolenTime(60, 700)), StolenTime.of(told));
        assertEquals(Optional.empty(), StolenTime.of(""));
        assertEquals(Optional.empty(), StolenTime.of("cpu0 1 2 3 4 5 6 7 8"));
    }

    @Test
    void theShareIsThatOfTheTimeBetween() {
        assertEquals(0.25, new StolenTime(85, 800).since(new StolenTime(60, 700)));
        assertEquals(0, new StolenTime(60, 700).since(new StolenTime(60, 700)));
        double share = StolenTime.now().since(new StolenTime(0, 0));
        assertTrue(share >= 0 && share <= 1, "share " + share);
    }
}
