package org.inkwright.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The words of a Markdown block as pieces of text, each with the styles it stands in.
final class MarkdownInlines extends AbstractVisitor {
    private final List<Text> pieces = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    private MarkdownInlines() {}

    static Text[] of(Node parent) {
        MarkdownInlines inlines = new MarkdownInlines();
        inlines.visitChildren(parent);
        return inlines.pieces.toArray(Text[]::new);
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak soft) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak hard) {
        add("\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("markdown-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("markdown-strong", strong);
    }

    @Override
    public void visit(Code code) {
        styles.add("markdown-code");
        add(code.getLiteral());
        styles.removeLast();
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(Link link) {
        int first = pieces.size();
        within("markdown-link", link);
        for (Text piece : pieces.subList(first, pieces.size())) {
            Tooltip.install(piece, new Tooltip(link.getDestination()));
        }
    }

    @Override
    public void visit(Image image) {
        within("markdown-emphasis", image);
    }

    @Override
    public void visit(CustomNode other) {
        visitChildren(other);
    }

    private void within(String style, Node parent) {
        styles.add(style);
        visitChildren(parent);
        styles.removeLast();
    }

    private void add(String words) {
        Text piece = new Text(words);
        piece.getStyleClass().add("markdown-text");
        piece.getStyleClass().addAll(styles);
        pieces.add(piece);
    }
}
