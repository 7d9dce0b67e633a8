package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTextTest {
    private final Writer writer = new ExtractiveWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh | 大家好，欢迎来到我们的花园。蜜蜂在花园里飞来飞去。蜂蜜很甜，蜂巢在树下。面包在烤箱里，面粉和水很重要
                    ja | みなさん、こんにちは。ミツバチは庭を飛びます。パンはオーブンで焼きます。小麦粉と水が必要です
                    th | ผึ้งบินในสวน ขนมปังอยู่ในเตา เราต้องการแป้งและน้ำ
                    ar | مرحبا بكم. النحل يطير في الحديقة. الخبز في الفرن. نحتاج إلى الدقيق والماء
                    he | שלום לכולם. הדבורים עפות בגן. הלחם בתנור. אנחנו צריכים קמח ומים
                    ru | Добрый день. Пчёлы летают в саду. Хлеб стоит в печи. Нам нужны мука и вода
                    el | Καλημέρα. Οι μέλισσες πετούν στον κήπο. Το ψωμί είναι στον φούρνο
                    pl | Dzień dobry. Pszczoły latają w ogrodzie. Chleb jest w piecu
                    en | 🐝🐝🐝 😀 👩‍👩‍👧 🇩🇪 ok 🍞
                    en | 😀
                    en | a
                    en | 1 2 3 4 5 6 7
                    xx | ¿¡«»“” \u202Eabc\u202C \uD800 end
                    en | --- ,,, ;;; word --- ,,,
                    de | ÜBERSCHRIFT ÄÖÜ GROSS GESCHRIEBEN UND OHNE PUNKT
                    """)
    void everyScriptBecomesADraft(String language, String text) {
        var draft = Drafts.write(writer, language, "REC_1", List.of(passage(0, text)));
        assertKept(language, text, draft);
        assertTrue(draft.seo().slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), draft.seo().slug());
        assertFalse(draft.summary().sentences().isEmpty());
        assertFalse(draft.outline().title().isBlank());
    }

    @Test
    void fiveThousandWordsWithoutPunctuationAreKept() {
        var text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("word").append(i * 7 % 401).append(' ');
        }
        var draft = Drafts.write(writer, "en", "x", List.of(passage(0, text.toString())));
        assertKept("en", text.toString(), draft);
    }

    @Test
    void manyPassagesWithoutPunctuationAreSentences() {
        List<Passage> passages = new ArrayList<>();
        for (String sentence : Joined.random(Joined.Kind.TALKS, new Random(3), 6, 8).sentences()) {
            passages.add(
                    passage(
                            passages.size(),
                            sentence.toLowerCase(Locale.ROOT).replaceAll("[.,?]", "")));
        }
        var draft = Drafts.write(writer, "en", "x", passages);
        assertEquals(passages.size(), draft.sentences().size());
        ExtractiveWriterTest.assertCovers(draft.outline(), passages);
        assertTrue(draft.outline().topics().size() > 4, "chapters found without punctuation");
    }

    @Test
    void randomCharactersNeverCrash() {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Passage> passages = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                passages.add(passage(i, noise(random)));
            }
            passages.add(passage(passages.size(), "word"));
            for (String language : List.of("en", "de", "ja", "th", "tr", "")) {
                var draft = Drafts.write(writer, language, noise(random), passages);
                ExtractiveWriterTest.assertCovers(draft.outline(), passages);
                assertTrue(draft.seo().title().length() <= SeoStep.TITLE_LIMIT);
                assertTrue(draft.seo().description().length() <= SeoStep.DESCRIPTION_LIMIT);
                assertFalse(draft.seo().slug().isEmpty());
            }
        }
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            int kind = random.nextInt(6);
            text.append(
                    switch (kind) {
                        case 0 -> Character.toString(random.nextInt(0x20, 0x2FFF));
                        case 1 -> Character.toString(random.nextInt(0x1F300, 0x1FAFF));
                        case 2 -> String.valueOf((char) random.nextInt(0x10000));
                        case 3 -> " ";
                        case 4 -> ".,!?;-'\"".charAt(random.nextInt(8)) + "";
                        default -> Character.toString('a' + random.nextInt(26));
                    });
        }
        return text.toString();
    }

    /// All letters and digits of the source are in the draft, in order.
    private static void assertKept(String language, String text, Drafts draft) {
        String written = String.join("", draft.sentences().stream().map(Sentence::text).toList());
        assertEquals(bare(language, text), bare(language, written));
    }

    private static String bare(String language, String text) {
        return text.toLowerCase(Language.of(language).locale())
                .replaceAll("[^\\p{L}\\p{N}\\p{M}\\x{1F300}-\\x{1FAFF}]", "");
    }

    private static Passage passage(int number, String text) {
        return ExtractiveWriterTest.passage(number, text);
    }
}
