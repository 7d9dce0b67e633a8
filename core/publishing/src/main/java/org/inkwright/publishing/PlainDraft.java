package org.inkwright.publishing;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.WrittenChapter;

/// A draft as plain text: titles underlined, a paragraph on one line, a blank line between blocks.
final class PlainDraft {
    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder()
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .build();

    private PlainDraft() {}

    static String write(FrontMatter front, List<WrittenChapter> chapters) {
        var text = new StringBuilder(underlined(CleanText.title(front.title()), "="));
        for (WrittenChapter written : chapters) {
            text.append("\n\n").append(underlined(CleanText.title(written.chapter().title()), "-"));
            String body = plain(written.markdown());
            if (!body.isEmpty()) {
                text.append('\n').append(body).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String markdown) {
        Node text = MarkdownText.parse(markdown);
        text.accept(new Unwrapped());
        return RENDERER.render(text).strip();
    }

    private static String underlined(String title, String line) {
        return title + "\n" + line.repeat(title.codePointCount(0, title.length())) + "\n";
    }

    /// Puts a paragraph that was typed over several lines on one.
    private static final class Unwrapped extends AbstractVisitor {
        @Override
        public void visit(SoftLineBreak lineBreak) {
            lineBreak.insertBefore(new Text(" "));
            lineBreak.unlink();
        }
    }
}
