package org.inkwright.desktop.kit;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A row of something to read: a small label in the margin and a text column of a readable width,
/// both in the middle of what is available.
public final class ReadingRow extends Region {
    private static final double COLUMN = 608;
    private static final double MARGIN = 72;
    private static final double EDGE = 24;

    private final Node label;
    private final Node body;
    private final ObservableDoubleValue available;
    private final double below;

    /// A row.
    ///
    /// @param label stands in the margin, on the first line
    /// @param body the text; its height follows from its width
    /// @param available how wide the list is
    /// @param below the space under the row
    public ReadingRow(Node label, Node body, ObservableDoubleValue available, double below) {
        this.label = label;
        this.body = body;
        this.available = available;
        this.below = below;
        getChildren().addAll(label, body);
    }

    private double column() {
        return Math.max(160, Math.min(COLUMN, available.get() - MARGIN - 2 * EDGE));
    }

    private double start() {
        return Math.max(EDGE, (available.get() - column() - MARGIN) / 2 - EDGE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(0, available.get() - EDGE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = body.prefHeight(column());
        return snapSizeY(Math.max(text, label.prefHeight(-1)) + below);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - below;
        double baseline = Math.max(0, firstLine() - label.getBaselineOffset());
        layoutInArea(
                label, start(), baseline, MARGIN - 24, height - baseline, 0, HPos.RIGHT, VPos.TOP);
        layoutInArea(body, start() + MARGIN, 0, column(), height, 0, HPos.LEFT, VPos.TOP);
    }

    private double firstLine() {
        double offset = body.getBaselineOffset();
        return offset == BASELINE_OFFSET_SAME_AS_HEIGHT ? label.getBaselineOffset() : offset;
    }
}
