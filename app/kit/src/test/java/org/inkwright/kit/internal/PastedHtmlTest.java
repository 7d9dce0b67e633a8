package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedHtmlTest {
    private static String markdown(String html) {
        return PastedHtml.markdown(html).orElse("nothing");
    }

    /// `/` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "<h2>Bees</h2><p>We <b>moved</b> <i>all</i> of them.</p>; ## Bees//We **moved** *all* of them.",
                "<p>one<br>two</p>; one/two",
                "<ul><li>a<li>b<ul><li>c</ul></ul>; - a/- b/  - c",
                "<ol start=3><li>a</li><li>b</li></ol>; 3. a/4. b",
                "<blockquote><p>a</p><p>b</p></blockquote>; > a/>/> b",
                "<a href='https://bee.org/x(1)'>bee</a>; [bee](https:~~bee.org~x%281%29)",
                "<a href='javascript:alert(1)'>bee</a>; bee",
                "<p>a <s>b</s> <code>c*d</code></p>; a ¬¬b¬¬ `c*d`",
                "<pre>a\\n  b</pre>; ```/a/  b/```",
                "<table><tr><th>a<th>b<tr><td>1|2</table>; | a | b |/| --- | --- |/| 1\\|2 |  |",
                "<p>2 * 3 * 4 and a_b_c</p>; 2 \\* 3 \\* 4 and a_b_c",
                "<p># no head</p><p>- no item</p><p>1. no number</p>; \\# no head//\\- no item//1\\. no number",
                "<script>alert(1)</script><style>p{}</style><p>words</p>; words",
                "<p>a<strong> b </strong>c</p>; a **b** c",
                "<b style='font-weight:normal'><p><span style='font-weight:700'>x</span> y</p></b>; **x** y",
                "<div><div>one</div><div>two</div></div>; one//two",
                "<p>a</p><hr><p>b</p>; a//---//b",
                "<img src='file:///C:/x.png' alt=x><p>words</p>; words",
                "<p>a <img src='https://b.org/c.png' alt='a hive'></p>; a ![a hive](https:~~b.org~c.png)",
            })
    void pagesBecomeMarkdown(String html, String expected) {
        String lines = expected.replace("/", "\n").replace("~", "/").replace("¬", "~");
        assertEquals(lines, markdown(html.replace("\\n", "\n")));
    }

    @Test
    void listsOfWordBecomeLists() {
        String page =
                """
                <html><body><!--StartFragment-->
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
                <![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Inner</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Numbered</p>
                <p class=MsoNormal>After &nbsp;<b style='mso-bidi-font-weight:normal'>it</b></p>
                <!--EndFragment--></body></html>
                """;
        assertEquals("- First\n   - Inner\n1. Numbered\n\nAfter **it**", markdown(page));
    }

    @Test
    void programTextIsPastedPlain() {
        String page =
                "<div style=\"font-family: Mono;white-space: pre;\"><div><span>int a;</span></div></div>";
        assertEquals(Optional.empty(), PastedHtml.markdown(page));
    }

    @Test
    void hostilePagesAreSurvived() {
        assertEquals("deep", markdown("<div><span>".repeat(20_000) + "deep").strip());
        assertTrue(markdown("<ul><li>".repeat(3_000) + "deep").endsWith("deep"));
        assertTrue(markdown("<blockquote>".repeat(3_000) + "deep").endsWith("deep"));
        assertEquals(Optional.empty(), PastedHtml.markdown("x".repeat(5_000_000)));
        assertEquals(Optional.empty(), PastedHtml.markdown(""));
        assertEquals(Optional.empty(), PastedHtml.markdown("<p style='mso-list:l0 level9'></p>"));
    }
}
