package org.inkwright.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "Bees live in hives.|4",
                "# *Bees* -- and **hives**|3",
                "don't well-kept e.g. 3.5 o’clock|5",
                "- one - two|2",
                "end. Next|2",
                "naïve Mädchen|2",
                "蜂箱在 here|4",
                "𝄞 ... !|0"
            })
    void wordsAreCountedAsAWriterCounts(String text, int words) {
        assertEquals(words, WordCount.of(text));
    }
}
