package org.inkwright.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A row of the preview: the block in a column of a readable width in the middle, and a few words
/// in the margin.
final class PreviewRowNode extends Region {
    private static final double COLUMN = 620;
    private static final double MARGIN = 56;
    private static final double EDGE = 24;
    private static final double BELOW = 14;

    private final Label beside;
    private final Region body;

    PreviewRowNode(PreviewRow row, Region body) {
        this.beside = new Label(row.beside());
        this.body = body;
        beside.getStyleClass().add("preview-beside");
        getStyleClass().add("preview-row");
        getChildren().addAll(beside, body);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double column(double width) {
        return Math.max(120, Math.min(COLUMN, width - 2 * EDGE - MARGIN));
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
    protected double computePrefHeight(double width) {
        double height = body.prefHeight(column(width));
        return snapSizeY(Math.max(height, beside.prefHeight(-1)) + BELOW);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double left = Math.max(EDGE, (getWidth() - column - MARGIN) / 2);
        body.resizeRelocate(snapPositionX(left), 0, column, body.prefHeight(column));
        beside.autosize();
        beside.relocate(snapPositionX(left + column + 16), 4);
    }
}
