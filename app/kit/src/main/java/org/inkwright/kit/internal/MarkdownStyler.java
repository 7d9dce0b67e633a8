package org.inkwright.kit.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Finds the look of single lines of Markdown: what a line is follows from the line and the fence
/// it stands in, so that a key restyles one line. The words inside are read by commonmark, as the
/// preview reads them; marks that reach over a line's end are not followed.
public final class MarkdownStyler {
    private static final Pattern TABLE = Pattern.compile("\\s{0,3}\\|.*\\|\\s*", Pattern.DOTALL);
    private static final Pattern NOTE =
            Pattern.compile(" {0,3}\\[\\^[^\\]\\s]+]:.*", Pattern.DOTALL);

    /// Each stretch of a line is a node of the window, and all of them are laid out with each key:
    /// longer lines, and lines with more stretches, are shown without styles.
    private static final int LONGEST = 5_000;

    private static final int MOST = 200;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    AutolinkExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build());
    private final Parser parser =
            Parser.builder()
                    .enabledBlockTypes(Set.of())
                    .extensions(EXTENSIONS)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    /// A styler; not for several threads.
    public MarkdownStyler() {}

    /// The look of a line.
    ///
    /// @param before the fence that the line stands in
    public LineLook look(String line, Fence before) {
        if (before.turnsAt(line)) {
            return styled(
                    "fence",
                    StyleRuns.of(line.length()).add(0, line.length(), "mark"),
                    before.after(line));
        }
        if (before.isOpen()) {
            return LineLook.plain("code", before);
        }
        if (line.isBlank() || line.length() > LONGEST) {
            return LineLook.plain("", before);
        }
        if (MarkdownLine.isRule(line)) {
            return styled(
                    "rule", StyleRuns.of(line.length()).add(0, line.length(), "mark"), before);
        }
        try {
            LineLook look = words(line, before);
            return look.spans().size() > MOST ? LineLook.plain(look.kind(), before) : look;
        } catch (StackOverflowError e) {
            // marks nested thousands deep: the parser's tree is read by recursion
            return LineLook.plain("", before);
        }
    }

    private LineLook words(String line, Fence before) {
        MarkdownLine parts = parts(line);
        int prefix = parts.prefix().length();
        boolean inner = hasMarks(parts.body());
        String kind = kind(parts, line);
        if (prefix == 0 && !inner) {
            return LineLook.plain(kind, before);
        }
        StyleRuns runs = StyleRuns.of(line.length()).add(0, prefix, "mark");
        if (parts.isTask() && !parts.box().startsWith("[ ")) {
            runs.add(prefix, line.length(), "done");
        }
        if (inner) {
            parser.parse(parts.body()).accept(new Words(runs, prefix, parts.body()));
        }
        return styled(kind, runs, before);
    }

    /// Where a footnote is explained, its call is the mark: the parser would take the line for the
    /// address of a link.
    private static MarkdownLine parts(String line) {
        int end = NOTE.matcher(line).matches() ? line.indexOf("]:") + 2 : 0;
        return end == 0
                ? MarkdownLine.of(line)
                : new MarkdownLine("", "", "", line.substring(0, end), "", line.substring(end));
    }

    private static String kind(MarkdownLine parts, String line) {
        if (parts.isHeading()) {
            return "heading-" + parts.level();
        }
        if (!parts.quote().isEmpty()) {
            return "quote";
        }
        if (parts.isItem()) {
            return "item";
        }
        return TABLE.matcher(line).matches() ? "table" : NOTE.matcher(line).matches() ? "note" : "";
    }

    private static LineLook styled(String kind, StyleRuns runs, Fence after) {
        return new LineLook(kind, runs.spans(), after);
    }

    /// Most lines are plain words: those are not parsed.
    private static boolean hasMarks(String body) {
        for (int at = 0; at < body.length(); at++) {
            switch (body.charAt(at)) {
                case '*', '_', '`', '[', '<', '~', '\\', '@', '|' -> {
                    return true;
                }
                case ':' -> {
                    if (body.startsWith("://", at)) {
                        return true;
                    }
                }
                case 'w' -> {
                    if (body.startsWith("www.", at)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// Styles what the parser found, and as marks what stands between a node and its children.
    private static final class Words extends AbstractVisitor {
        private final StyleRuns runs;
        private final int offset;
        private final String body;

        Words(StyleRuns runs, int offset, String body) {
            this.runs = runs;
            this.offset = offset;
            this.body = body;
        }

        @Override
        public void visit(Emphasis emphasis) {
            wrapped(emphasis, "emphasis");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            wrapped(strong, "strong");
        }

        @Override
        public void visit(CustomNode other) {
            wrapped(other, other instanceof Strikethrough ? "strike" : "");
        }

        @Override
        public void visit(Link link) {
            wrapped(link, "link");
        }

        @Override
        public void visit(Image image) {
            wrapped(image, "link");
        }

        @Override
        public void visit(HtmlInline html) {
            add(start(html), end(html), "mark");
        }

        @Override
        public void visit(Code code) {
            int from = start(code);
            int to = end(code);
            int marks = 0;
            while (from + marks < to && body.charAt(from + marks) == '`') {
                marks++;
            }
            add(from, to, "code");
            add(from, from + marks, "mark");
            add(to - marks, to, "mark");
        }

        @Override
        public void visit(Text text) {
            int from = start(text);
            int to = end(text);
            for (int at = from; at + 3 < to; at++) {
                if (body.startsWith("[^", at)) {
                    int close = body.indexOf(']', at);
                    if (close > at + 2 && close < to) {
                        add(at, close + 1, "link");
                    }
                }
            }
        }

        private void wrapped(Node node, String style) {
            int from = start(node);
            int to = end(node);
            if (from >= to) {
                return;
            }
            add(from, to, style);
            Node first = node.getFirstChild();
            Node last = node.getLastChild();
            if (first == null || last == null || start(first) >= end(last)) {
                add(from, to, "mark");
                return;
            }
            add(from, start(first), "mark");
            add(end(last), to, "mark");
            visitChildren(node);
        }

        private void add(int from, int to, String style) {
            runs.add(offset + from, offset + to, style);
        }

        private static int start(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
        }

        private static int end(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? 0
                    : spans.getLast().getInputIndex() + spans.getLast().getLength();
        }
    }
}
