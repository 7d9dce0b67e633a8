package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We moved the hives.; 4",
                "## Moving **the** hives; 3",
                "- [x] two straps; 2",
                "a well-known thing; 3",
                "don't stop; 2",
                "see [the keeper](https://bee.org/a-b) now[^1]; 4",
                "https://bee.org/some-long/path; 1",
                "30,000 bees; 2",
                "--- ***; 0",
                "<br> x; 1",
                "déjà vu; 2",
            })
    void wordsAreThoseOfAReader(String text, int words) {
        assertEquals(words, WordCount.of(text, Locale.ENGLISH).words());
    }

    @Test
    void charactersOfTwoUnitsCountOnce() {
        assertEquals(3, WordCount.of("a\uD83D\uDC1D\nb", Locale.ENGLISH).characters());
    }

    @Test
    void readingTakesAtLeastAMinute() {
        assertEquals(0, WordCount.of("", Locale.ENGLISH).readingMinutes());
        assertEquals(1, WordCount.of("one", Locale.ENGLISH).readingMinutes());
        assertEquals(5, WordCount.of("one ".repeat(1_150), Locale.ENGLISH).readingMinutes());
    }

    @Test
    void afterAnyChangesTheCountIsThatOfTheText() {
        Random random = new Random(9);
        WordCount count = new WordCount(Locale.ENGLISH);
        String text = "";
        for (int round = 0; round < 2_000; round++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            String come = List.of("", "a", " ", "\n", "bee hive\n- x", "**").get(random.nextInt(6));
            TextChange change = new TextChange(from, text.substring(from, to), come);
            text = change.appliedTo(text);
            count.changed(change);
            assertEquals(WordCount.of(text, Locale.ENGLISH), count.count());
        }
    }
}
