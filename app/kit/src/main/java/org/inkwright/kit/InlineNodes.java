package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
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
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.inkwright.kit.internal.NoteCall;

/// The words of a block as pieces of text, each in the styles that it stands in, and which stretch
/// of the source each comes from.
final class InlineNodes extends AbstractVisitor {
    private final PreviewRow row;
    private final Outside outside;
    private final List<javafx.scene.Node> pieces = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private final List<TextRange> doubts = new ArrayList<>();
    private int units;

    /// What the preview asks and tells.
    ///
    /// @param pictures where pictures come from
    /// @param links hears the address of a link that was clicked
    record Outside(PictureSource pictures, Consumer<String> links) {}

    private InlineNodes(PreviewRow row, Outside outside) {
        this.row = row;
        this.outside = outside;
    }

    static MarkedFlow flow(Node parent, PreviewRow row, Outside outside, String styleClass) {
        InlineNodes inlines = new InlineNodes(row, outside);
        inlines.visitChildren(parent);
        MarkedFlow flow = new MarkedFlow(inlines.pieces, inlines.doubts);
        flow.getStyleClass().addAll("preview-flow", styleClass);
        return flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), text);
    }

    @Override
    public void visit(SoftLineBreak soft) {
        add(" ", soft);
    }

    @Override
    public void visit(HardLineBreak hard) {
        add("\n", hard);
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("preview-emphasis", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("preview-strong", strong);
    }

    @Override
    public void visit(Code code) {
        styled("preview-code", code.getLiteral(), code);
    }

    @Override
    public void visit(HtmlInline html) {
        styled("preview-code", html.getLiteral(), html);
    }

    @Override
    public void visit(Link link) {
        int first = pieces.size();
        within("preview-link", link);
        for (javafx.scene.Node piece : pieces.subList(first, pieces.size())) {
            piece.setAccessibleRole(AccessibleRole.HYPERLINK);
            piece.setAccessibleText(link.getDestination());
            piece.setFocusTraversable(true);
            piece.setOnMouseClicked(click -> {
                click.consume();
                outside.links().accept(link.getDestination());
            });
            piece.setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.ENTER) {
                    key.consume();
                    outside.links().accept(link.getDestination());
                }
            });
        }
    }

    @Override
    public void visit(Image image) {
        var picture = outside.pictures().picture(image.getDestination());
        if (picture.isPresent()) {
            ImageView view = new ImageView(picture.get());
            view.setPreserveRatio(true);
            view.setAccessibleText(words(image));
            pieces.add(view);
            units++;
        } else {
            styled("preview-no-picture", KitTexts.text("preview.picture", words(image)), image);
        }
    }

    private static String words(Image image) {
        StringBuilder words = new StringBuilder();
        image.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(org.commonmark.node.Text text) {
                        words.append(text.getLiteral());
                    }
                });
        return words.isEmpty() ? image.getDestination() : words.toString();
    }

    @Override
    public void visit(CustomNode other) {
        switch (other) {
            case Strikethrough strike -> within("preview-strike", strike);
            case NoteCall call ->
                    styled(
                            "preview-call",
                            String.valueOf(row.notes().getOrDefault(call.label(), 0)),
                            call);
            case TaskListItemMarker box -> {}
            default -> visitChildren(other);
        }
    }

    private void within(String style, Node parent) {
        styles.add(style);
        visitChildren(parent);
        styles.removeLast();
    }

    private void styled(String style, String words, Node node) {
        styles.add(style);
        add(words, node);
        styles.removeLast();
    }

    private void add(String words, Node node) {
        if (words.isEmpty()) {
            return;
        }
        Text piece = new Text(words);
        piece.getStyleClass().add("preview-text");
        piece.getStyleClass().addAll(styles);
        if (styles.contains("preview-call")) {
            piece.setTranslateY(-6);
        }
        pieces.add(piece);
        if (!row.doubts().isEmpty() && !node.getSourceSpans().isEmpty()) {
            doubt(node.getSourceSpans().getFirst(), words.length());
        }
        units += words.length();
    }

    /// Where a piece is as long as its source, the marks are exact; an escaped piece is marked
    /// whole.
    private void doubt(SourceSpan span, int length) {
        int from = span.getInputIndex() - row.block().from();
        TextRange source = new TextRange(Math.max(0, from), Math.max(0, from) + span.getLength());
        for (TextRange doubt : row.doubts()) {
            if (!doubt.overlaps(source)) {
                continue;
            }
            boolean exact = span.getLength() == length;
            int start = exact ? Math.max(0, doubt.from() - source.from()) : 0;
            int end = exact ? Math.min(length, doubt.to() - source.from()) : length;
            doubts.add(new TextRange(units + start, units + end));
        }
    }
}
