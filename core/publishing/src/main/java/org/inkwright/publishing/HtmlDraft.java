package org.inkwright.publishing;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.WrittenChapter;

/// A draft as a page: HTML5 in the syntax that XML parsers read too, without scripts or styles.
/// HTML within the chapters is shown as text; links lead to the web or to a mail address only.
final class HtmlDraft {
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                    .build();
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private HtmlDraft() {}

    static String write(FrontMatter front, List<WrittenChapter> chapters) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html");
        page.append(language(front.language())).append(">\n");
        head(page, front);
        page.append("<body>\n<article>\n");
        element(page, "h1", CleanText.title(front.title()));
        for (WrittenChapter written : chapters) {
            element(page, "h2", CleanText.title(written.chapter().title()));
            Node text = MarkdownText.parse(written.markdown());
            text.accept(new BelowChapters());
            page.append(RENDERER.render(text));
        }
        return page.append("</article>\n</body>\n</html>\n").toString();
    }

    private static void head(StringBuilder page, FrontMatter front) {
        page.append("<head>\n<meta charset=\"utf-8\" />\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        SeoFields seo = front.seo();
        element(
                page,
                "title",
                CleanText.title(either(seo == null ? "" : seo.title(), front.title())));
        meta(page, "description", either(seo == null ? "" : seo.description(), front.summary()));
        if (seo != null) {
            meta(page, "keywords", String.join(", ", seo.keywords()));
        }
        page.append("</head>\n");
    }

    private static String either(String first, String otherwise) {
        return CleanText.line(first).isEmpty() ? otherwise : first;
    }

    private static String language(String code) {
        if (!code.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            return "";
        }
        String direction = RIGHT_TO_LEFT.contains(code) ? " dir=\"rtl\"" : "";
        return " lang=\"" + code + "\"" + direction;
    }

    private static void meta(StringBuilder page, String name, String content) {
        String line = CleanText.line(content);
        if (!line.isEmpty()) {
            page.append("<meta name=\"").append(name).append("\" content=\"");
            page.append(escaped(line)).append("\" />\n");
        }
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A heading inside a chapter stands below the chapter's own.
    private static final class BelowChapters extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(3, heading.getLevel()));
            visitChildren(heading);
        }
    }
}
