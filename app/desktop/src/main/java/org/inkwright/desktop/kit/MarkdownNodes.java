package org.inkwright.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/// Markdown blocks as nodes of the window. For the window's thread.
public final class MarkdownNodes {
    private static final double GAP = 12;

    private MarkdownNodes() {}

    /// A block with all that is in it; its height follows from its width.
    public static Region block(Node block) {
        return switch (block) {
            case Heading heading -> flow(heading, "markdown-heading-" + heading.getLevel());
            case BlockQuote quote -> stack(quote, "markdown-quote");
            case BulletList list -> items(list, "•", 0);
            case OrderedList list -> items(list, "", firstNumber(list));
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak line -> styled(new Region(), "markdown-line");
            default -> flow(block, "markdown-paragraph");
        };
    }

    private static int firstNumber(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : first;
    }

    private static TextFlow flow(Node parent, String styleClass) {
        return styled(new TextFlow(MarkdownInlines.of(parent)), styleClass);
    }

    private static VBox stack(Node parent, String styleClass) {
        VBox box = styled(new VBox(GAP), styleClass);
        for (Node child : childrenOf(parent)) {
            box.getChildren().add(block(child));
        }
        return box;
    }

    private static VBox items(Node list, String bullet, int first) {
        VBox box = styled(new VBox(GAP / 2), "markdown-list");
        int number = first;
        for (Node item : childrenOf(list)) {
            Label mark = new Label(bullet.isEmpty() ? number++ + "." : bullet);
            mark.getStyleClass().add("markdown-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox body = stack(item, "markdown-item");
            HBox.setHgrow(body, Priority.ALWAYS);
            box.getChildren().add(styled(new HBox(mark, body), "markdown-list-row"));
        }
        return box;
    }

    private static Label code(String literal) {
        Label label = styled(new Label(literal.stripTrailing()), "markdown-code-block");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static List<Node> childrenOf(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) {
                children.add(child);
            }
        }
        return children;
    }

    private static <T extends Region> T styled(T region, String styleClass) {
        region.getStyleClass().add(styleClass);
        return region;
    }
}
