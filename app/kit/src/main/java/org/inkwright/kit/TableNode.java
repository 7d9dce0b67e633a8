package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// A table: columns share the width by the words in them.
final class TableNode extends Region {
    private static final double PAD = 8;

    private final List<List<Region>> rows = new ArrayList<>();
    private final List<Double> wishes = new ArrayList<>();

    TableNode(TableBlock table, Function<TableCell, Region> words) {
        getStyleClass().add("preview-table");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                add(row, part instanceof TableHead, words);
            }
        }
    }

    private void add(Node row, boolean head, Function<TableCell, Region> words) {
        List<Region> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                Region shown = words.apply(cell);
                shown.getStyleClass().add(head ? "preview-head-cell" : "preview-body-cell");
                if (shown instanceof TextFlow flow) {
                    flow.setTextAlignment(alignment(cell));
                }
                cells.add(shown);
            }
        }
        rows.add(cells);
        getChildren().addAll(cells);
    }

    private static TextAlignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
            case LEFT -> TextAlignment.LEFT;
            case null -> TextAlignment.LEFT;
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] widths = widths(width);
        double height = 0;
        for (List<Region> row : rows) {
            height += height(row, widths);
        }
        return height;
    }

    private double[] widths(double width) {
        if (wishes.isEmpty()) {
            for (List<Region> row : rows) {
                for (int at = 0; at < row.size(); at++) {
                    double wish = Math.clamp(row.get(at).prefWidth(-1) + 2 * PAD, 40, 400);
                    if (at == wishes.size()) {
                        wishes.add(wish);
                    }
                    wishes.set(at, Math.max(wish, wishes.get(at)));
                }
            }
        }
        double all = wishes.stream().mapToDouble(Double::doubleValue).sum();
        double share = all > width ? width / all : 1;
        return wishes.stream().mapToDouble(wish -> Math.max(24, wish * share)).toArray();
    }

    private static double height(List<Region> row, double[] widths) {
        double height = 0;
        for (int at = 0; at < row.size(); at++) {
            height = Math.max(height, row.get(at).prefHeight(widths[at]));
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double y = 0;
        for (List<Region> row : rows) {
            double height = height(row, widths);
            double x = 0;
            for (int at = 0; at < row.size(); at++) {
                row.get(at).resizeRelocate(x, y, widths[at], height);
                x += widths[at];
            }
            y += height;
        }
    }
}
