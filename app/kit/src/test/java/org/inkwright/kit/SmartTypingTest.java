package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartTypingTest {
    /// Types letter by letter, as the editor does.
    private static String typed(String language, String keys) {
        StringBuilder line = new StringBuilder();
        keys.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> {
                    Optional<SmartTyping.Instead> instead =
                            SmartTyping.of(line.toString(), letter, Typography.of(language));
                    instead.ifPresent(set -> line.setLength(line.length() - set.back()));
                    line.append(instead.map(SmartTyping.Instead::text).orElse(letter));
                });
        return line.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en    | She said \"yes\".      | She said “yes”.",
                "en-US | (\"so\") *\"so\"*       | (“so”) *“so”*",
                "en    | it's the bees' hive   | it’s the bees’ hive",
                "en    | he said 'no' twice    | he said ‘no’ twice",
                "de    | Sie sagte \"ja\".      | Sie sagte „ja“.",
                "de-CH | Sie sagte \"ja\".      | Sie sagte «ja».",
                "es    | dijo \"no\"            | dijo «no»",
                "sv    | hon sa \"ja\"          | hon sa ”ja”",
                "xx    | \"a\"                  | “a”",
                "en    | home -- at last       | home – at last",
                "en    | home---at last        | home—at last",
                "en    | well...               | well…"
            })
    void proseIsSetAsItsLanguageSetsIt(String language, String keys, String expected) {
        assertEquals(expected, typed(language, keys));
    }

    @Test
    void frenchKeepsAThinSpaceInside() {
        assertEquals("il dit «\u202foui\u202f»", typed("fr", "il dit \"oui\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a `\"b\" -- c",
                "[home](https://bee.org/\"x\"",
                "https://bee.org/it's--x",
                "<a href=\"x\"",
                "<!-- note",
                "    int a = \"b\"",
                "---",
                "| --- | --- |",
                "- "
            })
    void codeAddressesTagsAndRulersStayAsTheyAre(String keys) {
        assertEquals(keys, typed("en", keys));
    }

    @Test
    void wordsInAListAreProse() {
        assertEquals("    - “a” – b", typed("en", "    - \"a\" -- b"));
    }

    @Test
    void plainTypographyChangesNothing() {
        assertTrue(SmartTyping.of("a ", "\"", Typography.PLAIN).isEmpty());
    }
}
