package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockTakingTest {
    /// Java closes a file channel when an interrupted thread touches it, and with it the library.
    @Test
    void theThreadIsToldToStopAndNeverInterrupted() {
        List<Boolean> interrupted = new ArrayList<>();
        StockTaking.begun(
                        over -> {
                            while (!over.getAsBoolean()) {
                                Thread.onSpinWait();
                            }
                            interrupted.add(Thread.interrupted());
                        })
                .end();
        assertEquals(List.of(false), interrupted);
    }
}
