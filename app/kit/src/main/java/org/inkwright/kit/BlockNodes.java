package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
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
import org.inkwright.kit.internal.NoteBlock;

/// Markdown blocks as nodes of the window.
final class BlockNodes {
    private static final double GAP = 12;
    private static final int DEEPEST = 12;

    private final PreviewRow row;
    private final InlineNodes.Outside outside;

    BlockNodes(PreviewRow row, InlineNodes.Outside outside) {
        this.row = row;
        this.outside = outside;
    }

    /// The row's block with all that is in it; its height follows from its width.
    Region node() {
        return block(row.block().node(), 0);
    }

    private Region block(Node block, int depth) {
        return switch (block) {
            case Heading heading -> flow(heading, "preview-heading-" + heading.getLevel());
            case BlockQuote quote -> stack(quote, "preview-quote", depth);
            case BulletList list -> items(list, -1, list.isTight(), depth);
            case OrderedList list -> items(list, first(list), list.isTight(), depth);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak rule -> styled(new Region(), "preview-rule");
            case TableBlock table -> new TableNode(table, cell -> flow(cell, "preview-cell"));
            case NoteBlock note ->
                    new Hung(
                            "preview-note",
                            mark(row.block().number() + "."),
                            stack(note, "preview-note-body", depth));
            default -> flow(block, "preview-paragraph");
        };
    }

    private static int first(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : first;
    }

    private Region flow(Node parent, String styleClass) {
        return InlineNodes.flow(parent, row, outside, styleClass);
    }

    private Region stack(Node parent, String styleClass, int depth) {
        List<Region> blocks = new ArrayList<>();
        if (depth < DEEPEST) {
            for (Node child : childrenOf(parent)) {
                blocks.add(block(child, depth + 1));
            }
        } else {
            blocks.add(code(row.block().source()));
        }
        return new Stacked(styleClass, GAP, blocks);
    }

    private Region items(Node list, int first, boolean tight, int depth) {
        List<Region> items = new ArrayList<>();
        int number = first;
        for (Node item : childrenOf(list)) {
            Region mark = first < 0 ? mark("•") : mark(number++ + ".");
            if (item.getFirstChild() instanceof TaskListItemMarker task) {
                mark = styled(new Region(), "preview-box");
                mark.getStyleClass().addAll(task.isChecked() ? List.of("ticked") : List.of());
            }
            items.add(new Hung("preview-item", mark, stack(item, "preview-item-body", depth)));
        }
        return new Stacked("preview-list", tight ? GAP / 3 : GAP, items);
    }

    private static Label mark(String words) {
        return styled(new Label(words), "preview-mark");
    }

    private static Label code(String literal) {
        Label label = styled(new Label(literal.stripTrailing()), "preview-code-block");
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
