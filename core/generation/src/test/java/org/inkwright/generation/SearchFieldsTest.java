package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Café au lait: it's done! | cafe-au-lait-its-done
                    de | Größe und Übermut | groesse-und-uebermut
                    fr | Œuvre d’été, ça va | oeuvre-dete-ca-va
                    ru | Пчёлы и хлеб | pchely-i-khleb
                    el | Το ψωμί | to-psomi
                    pl | Zażółć gęślą jaźń | zazolc-gesla-jazn
                    tr | İstanbul'da ışık | istanbulda-isik
                    en | -- A  --  b -- | a-b
                    """)
    void slugIsPlainWords(String language, String title, String slug) {
        assertEquals(slug, Slug.of(title, language));
    }

    @Test
    void slugIsNeverEmpty() {
        for (String title : List.of("", "🐝", "蜜蜂", "!!!", "النحل")) {
            assertTrue(Slug.of(title, "en").matches("[a-z0-9]+(-[a-z0-9]+)*"), title);
        }
    }

    @Test
    void longTextsAreCutAtWords() {
        String title = "The long and winding story of the bees that came to the garden and stayed";
        String summary =
                "The bees came to the garden. " + "They stayed for a long summer ".repeat(9);
        var seo = seo(title, summary);
        assertEquals("The long and winding story of the bees", seo.title());
        assertEquals("The bees came to the garden.", seo.description());
        var word = seo("x y", "They stayed for a long summer ".repeat(9));
        assertTrue(word.description().endsWith("…"), word.description());
        assertTrue(word.description().length() <= SeoStep.DESCRIPTION_LIMIT);
        assertTrue(seo.slug().length() <= 60);
    }

    @Test
    void keywordsAreSpokenWordsBestFirst() {
        List<String> keywords = seo("x y", "").keywords();
        assertTrue(keywords.size() <= 10);
        assertEquals(keywords.size(), new HashSet<>(keywords).size());
        assertTrue(keywords.subList(0, 4).contains("bees"), keywords.toString());
        assertTrue(keywords.contains("bread"), keywords.toString());
    }

    private static SeoStep.Output seo(String title, String summary) {
        var passages = SampleTalk.read().passages();
        return new ExtractiveWriter().seo(new SeoStep.Input("en", title, summary, passages));
    }
}
