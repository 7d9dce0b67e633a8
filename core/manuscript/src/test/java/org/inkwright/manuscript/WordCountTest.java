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
                "see [the keeper](https://bee.org/a-b \"Bee keeper\") now[^1]; so|5",
                "![](pictures/c2b48e36.jpg)|0",
                "![A hive](pictures/c2b48e36.jpg)|2",
                "[^1]: From the archive.|3",
                "https://bee.org/some-long/path and www.bee.org|3",
                "how was that|3",
                "a<br>b and 3 < 4 and x <y|8",
                "an open ](bracket ends|4",
                "𝄞 ... !|0"
            })
    void wordsAreCountedAsAWriterCounts(String text, int words) {
        assertEquals(words, WordCount.of(text));
    }
}
