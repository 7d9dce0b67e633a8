package org.inkwright.library.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "'', Bees, Bees",
        "Bees, '', ''",
        "Bees live., Bees all live., 'all '",
        "aaa, aaaa, a",
        "aaaa, aa, ''",
        "x𝄞y, x𝄟y, 𝄟",
        "𝄞𝄞, 𝄞, ''",
        "𝄞, 𝄞𝅘𝄞, '𝅘𝄞'",
        "same, same, ''"
    })
    void onlyWhatChangedIsKeptAndNoCharacterIsCutInTwo(String older, String newer, String middle) {
        Delta delta = Delta.between(older, newer);
        assertEquals(newer, delta.appliedTo(older));
        assertEquals(middle, delta.middle());
        assertFalse(
                delta.middle().codePoints().anyMatch(point -> point >= 0xD800 && point < 0xE000));
    }
}
