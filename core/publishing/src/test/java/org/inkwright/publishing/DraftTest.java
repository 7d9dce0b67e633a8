package org.inkwright.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DraftTest {
    @SuppressWarnings("UnusedVariable") // read by @FieldSource
    private static final List<String> HOSTILE = Texts.HOSTILE;

    private final Publisher publisher = new TextPublisher();

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void frontMatterIsReadBackAsItWas(String text) {
        var seo = new SeoFields(text, text, text, List.of(text, "bees"));
        Draft draft = Texts.draft(new FrontMatter(text, text, text, seo));
        Map<?, ?> yaml = frontMatter(publisher.draft(draft, List.of(), DraftFormat.MARKDOWN));
        assertEquals(CleanText.title(text), yaml.get("title"));
        String cleaned = CleanText.lines(text).strip();
        if (!cleaned.isEmpty()) {
            assertEquals(cleaned, yaml.get("description"));
            assertEquals(cleaned, yaml.get("slug"));
            assertEquals(cleaned, yaml.get("language"));
            assertEquals(cleaned, yaml.get("summary"));
            assertEquals(List.of(cleaned, "bees"), yaml.get("keywords"));
        }
        assertEquals("2026-11-20", Objects.toString(yaml.get("date")));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void titlesInMarkdownAreShownAsTheyAre(String title) {
        Draft draft = Texts.draft(title, null);
        List<WrittenChapter> chapters =
                List.of(Texts.chapter(0, title, "text"), Texts.unwritten(1, title));
        String body = body(publisher.draft(draft, chapters, DraftFormat.MARKDOWN));
        String shown = CleanText.title(title);
        assertEquals(List.of("1 " + shown, "2 " + shown, "2 " + shown), headings(body));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void chapterTextDoesNotSwallowTheNextChapter(String text) {
        List<WrittenChapter> chapters =
                List.of(
                        Texts.chapter(0, "one", text),
                        Texts.chapter(1, "two", "<!-- " + text),
                        Texts.chapter(2, "three", "- list\n  ```\n" + text),
                        Texts.chapter(3, "four", "the end"));
        String body = body(publisher.draft(Texts.draft("t", null), chapters, DraftFormat.MARKDOWN));
        List<String> headings = headings(body);
        assertTrue(
                headings.containsAll(List.of("2 one", "2 two", "2 three", "2 four")),
                () -> headings + " in " + body);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void pageIsWellFormedAndWithoutCode(String text) throws Exception {
        var seo = new SeoFields(text, text, text, List.of(text, text));
        Draft draft = Texts.draft(new FrontMatter(text, text, text, seo));
        List<WrittenChapter> chapters =
                List.of(Texts.chapter(0, text, text), Texts.unwritten(1, text));
        Document page = parsed(publisher.draft(draft, chapters, DraftFormat.HTML));
        checkOnlyPlainElements(page);
        assertEquals(CleanText.title(text), first(page, "h1").getTextContent());
        assertEquals(CleanText.title(text), first(page, "h2").getTextContent());
        assertEquals(CleanText.title(text), first(page, "title").getTextContent());
        assertEquals(2, page.getElementsByTagName("h2").getLength());
    }

    @Test
    void linksLeadToTheWebOrToMailOnly() throws Exception {
        String text =
                """
                [a](javascript:alert(1)) [b](data:text/html,x) [c](<java&#9;script:x>) [d](VBScript:x)
                [e](file:///etc/passwd) ![f](javascript:x) [g](https://example.org) [h](mailto:a@b.c)
                [i](notes/next.html) <https://example.org/x>
                """;
        Document page =
                parsed(
                        publisher.draft(
                                Texts.draft("t", null),
                                List.of(Texts.chapter(0, "c", text)),
                                DraftFormat.HTML));
        var targets = new ArrayList<String>();
        NodeList links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            targets.add(((Element) links.item(i)).getAttribute("href"));
        }
        assertEquals(
                List.of(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "https://example.org",
                        "mailto:a@b.c",
                        "notes/next.html",
                        "https://example.org/x"),
                targets);
        assertEquals("", first(page, "img").getAttribute("src"));
    }

    @Test
    void pageTellsItsLanguageAndDirection() throws Exception {
        Draft hebrew = Texts.draft(new FrontMatter("לחם", "he", "", null));
        Element root =
                parsed(publisher.draft(hebrew, List.of(), DraftFormat.HTML)).getDocumentElement();
        assertEquals("he", root.getAttribute("lang"));
        assertEquals("rtl", root.getAttribute("dir"));
        Draft odd = Texts.draft(new FrontMatter("t", "\" onload=\"x", "", null));
        Element none =
                parsed(publisher.draft(odd, List.of(), DraftFormat.HTML)).getDocumentElement();
        assertEquals(0, none.getAttributes().getLength());
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void everyFormatCanBeEncodedAndHoldsNoControlCharacters(String text) {
        for (DraftFormat format : DraftFormat.values()) {
            String written =
                    publisher.draft(
                            Texts.draft(text, null), List.of(Texts.chapter(0, text, text)), format);
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(written), text);
            assertFalse(
                    written.chars()
                            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'));
            assertTrue(written.endsWith("\n"));
        }
    }

    @Test
    void deepNestingDoesNotBreakTheRenderers() {
        String deep =
                ">".repeat(20_000)
                        + " x\n\n"
                        + "*a _b ".repeat(5_000)
                        + "c_ d* ".repeat(5_000)
                        + "\n\n"
                        + "[".repeat(20_000)
                        + "\n\n"
                        + "- ".repeat(10_000)
                        + "x";
        for (DraftFormat format : DraftFormat.values()) {
            String written =
                    publisher.draft(
                            Texts.draft("t", null), List.of(Texts.chapter(0, "c", deep)), format);
            assertTrue(written.length() > 20_000);
        }
    }

    @Test
    void plainTextHasNoMarkdownAndIsNotWrapped() {
        String text = "One *two*\nthree **four** [five](https://example.org).\n\n- six\n- seven";
        assertEquals(
                """
                Title
                =====


                Chapter
                -------

                One two three four "five" (https://example.org).

                - six
                - seven
                """,
                publisher.draft(
                        Texts.draft("Title", null),
                        List.of(Texts.chapter(0, "Chapter", text)),
                        DraftFormat.TEXT));
    }

    private static void checkOnlyPlainElements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            assertFalse(element.getTagName().equals("script"), "script");
            assertFalse(element.hasAttribute("style"), "style");
            assertFalse(element.getAttribute("href").startsWith("javascript"), "href");
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertFalse(element.getAttributes().item(j).getNodeName().startsWith("on"));
            }
        }
    }

    private static Element first(Document page, String tag) {
        return (Element) page.getElementsByTagName(tag).item(0);
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static Map<?, ?> frontMatter(String markdown) {
        String yaml = markdown.substring(4, markdown.indexOf("\n---\n"));
        var load = new Load(LoadSettings.builder().build());
        return (Map<?, ?>) Objects.requireNonNull(load.loadFromString(yaml));
    }

    private static String body(String markdown) {
        assertTrue(markdown.startsWith("---\n"));
        return markdown.substring(markdown.indexOf("\n---\n") + 5);
    }

    private static List<String> headings(String markdown) {
        var headings = new ArrayList<String>();
        Node node = Parser.builder().build().parse(markdown).getFirstChild();
        for (; node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                String text = TextContentRenderer.builder().build().render(heading).strip();
                headings.add(heading.getLevel() + " " + text);
            }
        }
        return headings;
    }
}
