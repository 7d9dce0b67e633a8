package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final List<String> GERMAN =
            List.of(
                    "Guten Morgen und willkommen zu unserem Vortrag über das Leben auf dem Land.",
                    "Heute spreche ich, äh, über zwei Dinge.",
                    "Kommen wir zuerst zu den Bienen.",
                    "Ich halte vier Bienenstöcke hinter dem Haus, weißt du, neben den Bäumen.",
                    "In jedem Bienenstock leben viele Bienen und eine Königin.",
                    "Im Frühling fliegen die Bienen aus und suchen Blüten und Pollen.",
                    "Letzten Sommer gaben uns die Bienen zwanzig Gläser Honig.",
                    "Nun kommen wir zum Brot.",
                    "Für gutes Brot braucht man nur Mehl, Wasser, Salz und ein wenig Hefe.",
                    "Das Mehl und das warme Wasser werden in einer Schüssel gemischt.",
                    "Dann ruht der Teig eine Stunde in der Schüssel unter einem Tuch.",
                    "Der Ofen muss heiß sein, bevor das Brot hineinkommt.",
                    "Vielen Dank fürs Zuhören.");

    @Test
    void germanTalkBecomesAGermanDraft() {
        var draft = Drafts.write(new ExtractiveWriter(), "de", "REC_0042", passages(GERMAN));
        assertEquals("Leben auf dem Land: Bienen und Brot", draft.outline().title());
        assertEquals(
                List.of("Bienen", "Brot"),
                draft.outline().topics().stream()
                        .map(one -> one.title().split(" ", -1)[0])
                        .toList());
        assertEquals(7, draft.outline().topics().getLast().firstPassage());
        assertEquals("Heute spreche ich über zwei Dinge.", draft.sentences().get(1).text());
        assertEquals("leben-auf-dem-land-bienen-und-brot", draft.seo().slug());
    }

    @ParameterizedTest
    @CsvSource({
        "en, hives, hive", "de, Bienen, Biene", "fr, abeilles, abeille", "es, abejas, abeja",
        "it, pane, pani", "pt, abelhas, abelha", "nl, boeken, boek", "pl, pszczoły, pszczołami",
        "ru, пчелы, пчела", "sv, bina, bin"
    })
    void formsOfAWordHaveOneStem(String language, String one, String other) {
        var terms = new Terms(Language.of(language));
        assertEquals(terms.of(one)[0], terms.of(other)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl"})
    void habitsOfSpeechAreKnown(String language) {
        Speech speech = Speech.of(language);
        for (String habit :
                List.of("hesitation", "aside", "opener", "cue", "announce", "closing", "leaning")) {
            assertTrue(speech.habit(habit) != Speech.Phrases.NONE, language + " has no " + habit);
        }
        assertFalse(speech.word("and", "").isEmpty());
    }

    @Test
    void unknownCodesAreEnglish() {
        for (String code : List.of("", "english", "zz", "EN-gb")) {
            assertEquals("en", Language.of(code).code());
        }
        assertEquals("no", Language.of("nb").code());
        assertEquals("pl", Language.of("pl").code());
    }

    private static List<Passage> passages(List<String> sentences) {
        List<Passage> passages = new ArrayList<>();
        sentences.forEach(
                text -> passages.add(ExtractiveWriterTest.passage(passages.size(), text)));
        return passages;
    }
}
