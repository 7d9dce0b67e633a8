package org.inkwright.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT-5S,0 s",
        "PT59S,59 s",
        "PT60S,1 min",
        "PT126S,2 min",
        "PT52M,52 min",
        "PT1H,1 h",
        "PT1H3M20S,1 h 3 min",
        "PT30H,30 h"
    })
    void lengthsAreSaidInWords(Duration length, String words) {
        assertEquals(words, Durations.inWords(length));
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "7999,0:07", "761000,12:41", "3800000,1:03:20"})
    void placesAreReadOffAClock(long millis, String clock) {
        assertEquals(clock, Durations.clock(millis));
    }
}
