package org.inkwright.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A mark with a body beside it: items of lists, footnotes.
final class Hung extends Region {
    private static final double GAP = 10;

    private final Node mark;
    private final Node body;

    Hung(String styleClass, Node mark, Node body) {
        this.mark = mark;
        this.body = body;
        getStyleClass().add(styleClass);
        getChildren().addAll(mark, body);
    }

    private double indent() {
        return snapSizeX(Math.max(16, mark.prefWidth(-1)) + GAP);
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
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(mark.prefHeight(-1), body.prefHeight(Math.max(20, width - indent())));
    }

    /// Words stand on the line of the first words beside them.
    private double markTop() {
        double line = body.getBaselineOffset();
        boolean known = line != BASELINE_OFFSET_SAME_AS_HEIGHT && mark instanceof Label;
        return known ? snapPositionY(line - mark.getBaselineOffset()) : 0;
    }

    @Override
    protected void layoutChildren() {
        double indent = indent();
        double inner = Math.max(20, getWidth() - indent);
        body.resizeRelocate(indent, 0, inner, body.prefHeight(inner));
        mark.autosize();
        mark.relocate(0, markTop());
    }
}
