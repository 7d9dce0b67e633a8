package org.inkwright.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A row of a comparison: one or two columns of words and the button that takes the second.
final class DiffRowNode extends Region {
    private static final double GAP = 24;
    private static final double BELOW = 16;

    private final List<Region> columns;
    private final Button take;

    DiffRowNode(List<Region> columns, Button take) {
        this.columns = List.copyOf(columns);
        this.take = take;
        getStyleClass().add("diff-row");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(columns);
        getChildren().add(take);
    }

    /// The button that takes the row.
    Button take() {
        return take;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double column(double width) {
        double room = width - 2 * GAP - take.prefWidth(-1) - GAP * columns.size();
        return Math.max(60, Math.min(600, room / columns.size()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = column(width);
        double height = take.isVisible() ? take.prefHeight(-1) : 0;
        for (Region words : columns) {
            height = Math.max(height, words.prefHeight(column));
        }
        return height + BELOW;
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double x = GAP;
        for (Region words : columns) {
            words.resizeRelocate(x, 0, column, words.prefHeight(column));
            x += column + GAP;
        }
        take.autosize();
        take.relocate(x, 0);
    }
}
