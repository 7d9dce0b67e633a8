package org.inkwright.desktop.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell whose lines wrap: it is as high as what it shows needs at the list's width. A plain cell
/// asks its content how high it is without saying how wide it may be.
public abstract class WrappingCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 16;

    /// An empty cell.
    protected WrappingCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        if (shown == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double edges = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
        double inner = Math.max(1, getListView().getWidth() - edges);
        return shown.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
}
