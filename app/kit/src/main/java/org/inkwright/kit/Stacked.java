package org.inkwright.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes one below the other, each as high as its width asks for. Remembers its height: nested
/// lists are asked often, and the layouts of JavaFX ask again at every level.
final class Stacked extends Region {
    private final double gap;
    private double knownWidth = -1;
    private double knownHeight;

    Stacked(String styleClass, double gap, List<? extends Node> nodes) {
        this.gap = gap;
        getStyleClass().add(styleClass);
        getChildren().setAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        knownWidth = -1;
        super.requestLayout();
    }

    @Override
    public double getBaselineOffset() {
        return getManagedChildren().isEmpty()
                ? BASELINE_OFFSET_SAME_AS_HEIGHT
                : getInsets().getTop() + getManagedChildren().getFirst().getBaselineOffset();
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
        if (width < 0 || width != knownWidth) {
            Insets insets = getInsets();
            double inner = inner(width < 0 ? 600 : width);
            double height = insets.getTop() + insets.getBottom();
            for (Node node : getManagedChildren()) {
                height += node.prefHeight(inner) + gap;
            }
            knownWidth = width;
            knownHeight = Math.max(0, height - (getManagedChildren().isEmpty() ? 0 : gap));
        }
        return knownHeight;
    }

    private double inner(double width) {
        return Math.max(20, width - getInsets().getLeft() - getInsets().getRight());
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        double y = getInsets().getTop();
        for (Node node : getManagedChildren()) {
            double height = node.prefHeight(width);
            node.resizeRelocate(getInsets().getLeft(), y, width, height);
            y += height + gap;
        }
    }
}
