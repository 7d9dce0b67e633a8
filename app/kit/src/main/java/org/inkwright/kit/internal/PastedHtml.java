package org.inkwright.kit.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Web pages and pages of word processors as Markdown. What writers paste is words with a little
/// shape: headings, emphasis, lists, links, tables; everything else is left out.
public final class PastedHtml {
    private static final int LONGEST = 4_000_000;
    private static final Pattern FRAGMENT =
            Pattern.compile(
                    "<!--\\s*StartFragment\\s*-->(.*)<!--\\s*EndFragment\\s*-->", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("level(\\d)");

    private PastedHtml() {}

    /// The page as Markdown; nothing when it has no words, or is too long to be pasted as a page.
    public static Optional<String> markdown(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher fragment = FRAGMENT.matcher(html);
        Document page = Jsoup.parse(fragment.find() ? fragment.group(1) : html);
        page.outputSettings().prettyPrint(false);
        if (page.selectFirst("body > div[style~=white-space: ?pre]") != null) {
            return Optional.empty(); // program text: its plain form keeps the lines
        }
        wordLists(page);
        String text = new HtmlBlocks().blocks(page.body()).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// Word writes lists as paragraphs with a mark in a span of its own: makes them items, with the
    /// level in an attribute.
    private static void wordLists(Document page) {
        for (Element paragraph : page.select("p[style*=mso-list]")) {
            Matcher level = LEVEL.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
            String mark = "";
            for (Element ignored : paragraph.select("span[style*=Ignore]")) {
                mark += ignored.text();
                ignored.remove();
            }
            boolean numbered = mark.strip().matches("\\(?[0-9a-zA-Z]{1,4}[.)].*");
            boolean lone = mark.strip().equals("o");
            paragraph.attr("data-item", numbered && !lone ? "1." : "-");
            paragraph.attr("data-level", level.find() ? level.group(1) : "1");
        }
    }
}
