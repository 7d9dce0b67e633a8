package org.inkwright.publishing;

import static org.inkwright.publishing.SearchRules.Finding.DESCRIPTION_EMPTY;
import static org.inkwright.publishing.SearchRules.Finding.DESCRIPTION_LONG;
import static org.inkwright.publishing.SearchRules.Finding.DESCRIPTION_SHORT;
import static org.inkwright.publishing.SearchRules.Finding.KEYWORDS_MANY;
import static org.inkwright.publishing.SearchRules.Finding.KEYWORDS_NONE;
import static org.inkwright.publishing.SearchRules.Finding.SLUG_CHARACTERS;
import static org.inkwright.publishing.SearchRules.Finding.SLUG_EMPTY;
import static org.inkwright.publishing.SearchRules.Finding.SLUG_LONG;
import static org.inkwright.publishing.SearchRules.Finding.TITLE_EMPTY;
import static org.inkwright.publishing.SearchRules.Finding.TITLE_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.inkwright.manuscript.SeoFields;
import org.junit.jupiter.api.Test;

class SearchRulesTest {
    private static final String GOOD = "How bees are moved at night, and why none of them is lost.";

    @Test
    void goodFieldsHaveNoFindings() {
        assertEquals(List.of(), found("Moving bees", GOOD, "moving-bees-2", List.of("bees")));
        String exact = "x".repeat(60);
        assertEquals(List.of(), found(exact, "y".repeat(160), exact, List.of("bees")));
    }

    @Test
    void emptyFieldsAreFound() {
        assertEquals(
                List.of(TITLE_EMPTY, DESCRIPTION_EMPTY, SLUG_EMPTY, KEYWORDS_NONE),
                found(" ", "\n", "", List.of()));
    }

    @Test
    void longAndShortFieldsAreFound() {
        assertEquals(
                List.of(TITLE_LONG, DESCRIPTION_LONG, SLUG_LONG, KEYWORDS_MANY),
                found(
                        "x".repeat(61),
                        "y".repeat(161),
                        "z".repeat(61),
                        Collections.nCopies(11, "bees")));
        assertEquals(List.of(DESCRIPTION_SHORT), found("a", "short", "a", List.of("a")));
        assertEquals(List.of(), found("🐝".repeat(60), GOOD, "a", List.of("a")), "as people count");
    }

    @Test
    void slugsAreLowerCaseAsciiWordsWithHyphens() {
        for (String slug :
                List.of("Bees", "bienenkörbe", "a--b", "-a", "a-", "a b", "a/b", "пчёлы")) {
            assertEquals(List.of(SLUG_CHARACTERS), found("a", GOOD, slug, List.of("a")), slug);
        }
    }

    @Test
    void whatIsTooLongIsShownCutAtAWord() {
        var fields =
                new SeoFields("bees ".repeat(20), "night  and\nday ".repeat(20), "bees", List.of());
        SearchRules.Shown shown = SearchRules.shown(fields);
        assertEquals("bees ".repeat(11).strip() + "…", shown.title());
        assertEquals(true, shown.description().length() <= 160);
        assertEquals(
                true,
                shown.description().endsWith("day…")
                        || shown.description().endsWith("and…")
                        || shown.description().endsWith("night…"));
        assertEquals(
                "🐝".repeat(59) + "…",
                SearchRules.shown(new SeoFields("🐝".repeat(70), "", "a", List.of())).title());
    }

    private static List<SearchRules.Finding> found(
            String title, String description, String slug, List<String> keywords) {
        return SearchRules.findings(new SeoFields(title, description, slug, keywords));
    }
}
