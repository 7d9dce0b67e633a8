package org.inkwright.publishing;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// Reads and repairs CommonMark.
final class MarkdownText {
    // Deeper nesting is no writing, and would overflow the stack of the renderers.
    private static final int DEEPEST = 100;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private MarkdownText() {}

    /// The text as a tree, cleaned.
    static Node parse(String markdown) {
        return PARSER.parse(CleanText.lines(markdown));
    }

    /// A heading whose title is shown as it is, whatever Markdown it seems to hold.
    static String heading(int level, String title) {
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(title));
        var document = new Document();
        document.appendChild(heading);
        // The renderer escapes more than a heading needs, and people read this.
        return RENDERER.render(document).replaceAll("\\\\(>|&(?!#?\\w+;))", "$1");
    }

    /// A chapter's text that ends where it ends: an open code fence or comment would swallow the
    /// chapters after it.
    static String closed(String markdown) {
        String text = CleanText.lines(markdown).stripTrailing();
        if (endsByItself(text)) {
            return text;
        }
        Node document = PARSER.parse(text);
        String fencesClosed = RENDERER.render(document).stripTrailing();
        if (endsByItself(fencesClosed)) {
            return fencesClosed;
        }
        document.accept(new HtmlAsText());
        return RENDERER.render(document).stripTrailing();
    }

    private static boolean endsByItself(String text) {
        Node last = PARSER.parse(text + "\n\n# end\n").getLastChild();
        return last instanceof Heading;
    }

    private static final class HtmlAsText extends AbstractVisitor {
        @Override
        public void visit(HtmlBlock html) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(html.getLiteral().replaceAll("\\s+", " ").strip()));
            html.insertBefore(paragraph);
            html.unlink();
        }
    }
}
