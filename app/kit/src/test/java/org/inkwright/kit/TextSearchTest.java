package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.kit.TextSearch.Query;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static List<String> hits(String text, Query query) {
        var found = assertInstanceOf(TextSearch.Found.class, TextSearch.find(text, query));
        return found.hits().stream()
                .map(h -> h.from() + ":" + text.substring(h.from(), h.to()))
                .toList();
    }

    private static String replaced(String text, Query query, String with) {
        var done =
                assertInstanceOf(
                        TextSearch.Replaced.class, TextSearch.replaceAll(text, query, with));
        String changed = text;
        for (TextChange change : done.changes()) {
            changed = change.appliedTo(changed);
        }
        assertEquals(done.text(), changed, "the changes lead to the text");
        return changed;
    }

    @Test
    void wordsAreFoundWhateverTheirCase() {
        assertEquals(List.of("0:Bee", "4:bee", "8:BEE"), hits("Bee bee BEEs", Query.of("bee")));
        assertEquals(List.of("4:bee"), hits("Bee bee BEEs", Query.of("bee", Option.MATCH_CASE)));
        assertEquals(List.of("0:Käse", "5:KÄSE"), hits("Käse KÄSE", Query.of("käse")));
    }

    @Test
    void wholeWordsAreNotInsideOthers() {
        String text = "bee beehive béebee _bee bee.";
        assertEquals(List.of("0:bee", "24:bee"), hits(text, Query.of("bee", Option.WHOLE_WORD)));
        assertEquals(List.of("4:été"), hits("dét été", Query.of("été", Option.WHOLE_WORD)));
    }

    @Test
    void lettersOfALiteralSearchMeanThemselves() {
        assertEquals(List.of("1:.*"), hits("a.*b", Query.of(".*")));
        assertEquals("a$1b", replaced("a.*b", Query.of(".*"), "$1"));
        assertEquals("c:\\x", replaced("c:y", Query.of("y"), "\\x"));
    }

    @Test
    void groupsOfAnExpressionComeBackInTheReplacement() {
        Query names = Query.of("(\\w+) (?<last>\\w+)", Option.PATTERN);
        assertEquals("Lovelace, Ada", replaced("Ada Lovelace", names, "${last}, $1"));
        Query lines = Query.of("^- ", Option.PATTERN);
        assertEquals("* a\n* b", replaced("- a\n- b", lines, "* "));
    }

    @Test
    void emptyHitsAreReplacedToo() {
        Query starts = Query.of("^", Option.PATTERN);
        assertEquals("> a\n> b", replaced("a\nb", starts, "> "));
    }

    @Test
    void manyReplacementsCountInTheTextThatTheyLeave() {
        assertEquals("longer b longer", replaced("a b a", Query.of("a"), "longer"));
        assertEquals(" b ", replaced("aa b aa", Query.of("aa"), ""));
    }

    @Test
    void oneHitIsReplacedWithItsGroups() {
        Query query = Query.of("(b)(e+)", Option.PATTERN);
        var done =
                assertInstanceOf(
                        TextSearch.Replaced.class,
                        TextSearch.replaceOne(
                                "a bee, a beee", query, new TextRange(9, 13), "$2$1"));
        assertEquals("a bee, a eeeb", done.text());
        var gone =
                assertInstanceOf(
                        TextSearch.Replaced.class,
                        TextSearch.replaceOne("a bee", query, new TextRange(0, 3), "x"));
        assertEquals(List.of(), gone.changes());
    }

    @Test
    void anExpressionThatIsNoneSaysWhere() {
        var bad =
                assertInstanceOf(
                        TextSearch.BadPattern.class,
                        TextSearch.find("text", Query.of("ab(c", Option.PATTERN)));
        assertEquals(4, bad.at());
    }

    @Test
    void aReplacementWithAnUnknownGroupIsRefused() {
        Query query = Query.of("a", Option.PATTERN);
        assertInstanceOf(TextSearch.BadReplacement.class, TextSearch.replaceAll("a", query, "$2"));
        assertInstanceOf(
                TextSearch.BadReplacement.class, TextSearch.replaceAll("a", query, "${x}"));
        assertInstanceOf(TextSearch.BadReplacement.class, TextSearch.replaceAll("a", query, "\\"));
    }

    @Test
    void anExpressionThatGoesAstrayIsStopped() {
        String text = "a".repeat(5_000) + "b";
        assertInstanceOf(
                TextSearch.TooSlow.class,
                TextSearch.find(text, Query.of("(a*)*(a*)*(a*)*c", Option.PATTERN)));
        String deep = "ab".repeat(200_000);
        assertInstanceOf(
                TextSearch.TooSlow.class,
                TextSearch.find(deep, Query.of("(a|b|ab)*c", Option.PATTERN)));
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertEquals(List.of(), hits("text", Query.of("")));
        assertEquals(List.of(), hits("", Query.of("a")));
    }
}
