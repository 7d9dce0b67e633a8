package org.inkwright.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.spelling.SpellingCheck.Checked;
import org.inkwright.spelling.SpellingLanguage.Origin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled dictionaries, on texts as writers write them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HunspellSpellingTest {
    private Spelling spelling = new HunspellSpelling(Path.of("nowhere"));

    @BeforeAll
    void open(@TempDir Path folder) {
        spelling = new HunspellSpelling(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US|The neighbor’s bees don't mind the color of winter, and we've seen 3rd ones.",
                "en-GB|The neighbour's bees don’t mind the colour of winter; they realise it.",
                "de-DE|Die Bienenstöcke standen im Gemüsegarten, größer als gestern; Straßenbahnhaltestelle.",
                "fr-FR|L’homme qu'elle aimait n’a jamais compris aujourd’hui, peut-être à cœur ouvert.",
                "es-ES|El niño corrió rápidamente hacia el jardín; ¿quién sabía dónde estaban las abejas?"
            })
    void rightTextsHaveNoMisspellings(String tag, String text) {
        assertEquals(new Checked(tag, List.of()), spelling.check(text, tag, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US|recieve|receive",
                "en-US|seperate|separate",
                "en-GB|definately|definitely",
                "de-DE|Rythmus|Rhythmus",
                "de-DE|Standart|Standard",
                "fr-FR|acceuil|accueil",
                "fr-FR|malheureusemment|malheureusement",
                "fr-FR|langage3x|",
                "es-ES|tambien|también",
                "es-ES|avion|avión"
            })
    void aMisspeltWordIsFoundAndTheRightOneSuggested(String tag, String wrong, String right) {
        String text = "— " + wrong + ", ";
        List<Misspelling> expected =
                right == null ? List.of() : List.of(new Misspelling(2, 2 + wrong.length(), wrong));
        assertEquals(new Checked(tag, expected), spelling.check(text, tag, Set.of()));
        if (right != null) {
            List<String> suggestions = spelling.suggest(wrong, tag);
            assertTrue(suggestions.contains(right), wrong + ": " + suggestions);
            assertTrue(suggestions.size() <= Spelling.MOST_SUGGESTIONS);
        }
    }

    @Test
    void onlyProseIsChecked() {
        String markdown =
                """
                ---
                titel: qqfront
                ---

                # Qqhead and [qqlabel](https://qqaddress.example/qqpath "title")

                Some `qqcode` and *qqemphasis*, <span class="qqclass">qqinside</span>.
                See https://qqbare.example, qqme@example.com, file qqnotes.txt and 12qq34.

                ```java
                qqfenced();
                ```

                    qqindented

                - qqitem[^qqnote]

                | qqcell | &qqentity; |
                """;
        var checked = (Checked) spelling.check(markdown, "en-US", Set.of());
        assertEquals(
                List.of("Qqhead", "qqlabel", "qqemphasis", "qqinside", "qqitem", "qqcell"),
                checked.misspellings().stream()
                        .map(Misspelling::word)
                        .filter(word -> !word.equals("qqnote"))
                        .toList());
        for (Misspelling wrong : checked.misspellings()) {
            assertEquals(wrong.word(), markdown.substring(wrong.from(), wrong.to()));
        }
    }

    @Test
    void ofAWordWithHyphensOnlyTheWrongPartIsMarked() {
        var checked = (Checked) spelling.check("A well-knwon half-truth", "en-US", Set.of());
        assertEquals(List.of(new Misspelling(7, 12, "knwon")), checked.misspellings());
    }

    @Test
    void anIgnoredWordIsLetPassInThatTextOnly() {
        assertEquals(List.of(), misspelt("Inkwright is qqfine", Set.of("Inkwright", "qqfine")));
        assertEquals(List.of("Inkwright", "qqfine"), misspelt("Inkwright is qqfine", Set.of()));
    }

    @Test
    void aLanguageWithoutACountryIsCheckedByItsOwn() {
        assertEquals("en-US", tag("en"));
        assertEquals("en-US", tag("en-AU"));
        assertEquals("en-GB", tag("en_GB"));
        assertEquals("de-DE", tag("de-CH"));
        assertEquals(new SpellingCheck.NoDictionary("sv"), spelling.check("hej", "sv", Set.of()));
        assertEquals(List.of(), spelling.suggest("hej", "sv"));
    }

    @Test
    void fiveDictionariesComeWithTheProgram() {
        assertEquals(
                List.of("de-DE", "en-GB", "en-US", "es-ES", "fr-FR"),
                spelling.languages().stream().map(SpellingLanguage::tag).toList());
        assertTrue(spelling.languages().stream().allMatch(one -> one.origin() == Origin.BUNDLED));
    }

    @Test
    void oddTextsAreChecked() {
        String odd = "\u0000 ' - ’’ --- \uD83D\uDE00 \uD800 ﷽ 日本語 \r\n\t" + "a".repeat(100_000);
        assertInstanceOf(Checked.class, spelling.check(odd, "en-US", Set.of()));
        assertEquals(List.of(), misspelt("", Set.of()));
        assertTrue(spelling.suggest("a".repeat(10_000), "en-US").size() <= 8);
        assertTrue(spelling.suggest("", "en-US").size() <= 8);
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        String text = "The bees recieve seperate honey in the gardn ".repeat(50);
        List<String> expected = misspelt(text, Set.of());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<List<String>> check = () -> misspelt(text, Set.of());
            for (Future<List<String>> answer :
                    threads.invokeAll(java.util.Collections.nCopies(40, check))) {
                assertEquals(expected, answer.get());
            }
        }
    }

    private List<String> misspelt(String text, Set<String> ignored) {
        var checked = (Checked) spelling.check(text, "en-US", ignored);
        return checked.misspellings().stream().map(Misspelling::word).toList();
    }

    private String tag(String language) {
        return ((Checked) spelling.check("x", language, Set.of())).tag();
    }
}
