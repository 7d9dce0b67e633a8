package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/// Words with dots under some of them, and pictures that are never wider than it.
final class MarkedFlow extends TextFlow {
    private static final double WIDEST = 600;

    private final List<TextRange> doubts;
    private final List<Line> dots = new ArrayList<>();

    /// @param doubts stretches of the flow, in its own units
    MarkedFlow(List<Node> pieces, List<TextRange> doubts) {
        this.doubts = List.copyOf(doubts);
        getChildren().addAll(pieces);
    }

    @Override
    protected double computePrefHeight(double width) {
        fitPictures(width);
        return super.computePrefHeight(width);
    }

    /// A picture that is still loading has no width yet; it asks for layout when it has one.
    private void fitPictures(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        for (Node node : getManagedChildren()) {
            if (node instanceof ImageView view && view.getImage() != null) {
                double widest = Math.min(WIDEST, view.getImage().getWidth());
                view.setFitWidth(inner > 0 ? Math.min(widest, inner) : widest);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        fitPictures(getWidth());
        super.layoutChildren();
        if (doubts.isEmpty()) {
            return;
        }
        getChildren().removeAll(dots);
        dots.clear();
        for (TextRange doubt : doubts) {
            underline(getUnderlineShape(doubt.from(), doubt.to()));
        }
        getChildren().addAll(dots);
    }

    /// The shape is one rectangle per line: a dotted line takes the place of each.
    private void underline(PathElement... shape) {
        double left = 0;
        double right = 0;
        double y = 0;
        for (PathElement element : shape) {
            if (element instanceof MoveTo move) {
                dotted(left, right, y);
                left = move.getX();
                right = move.getX();
                y = move.getY();
            } else if (element instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
                y = Math.max(y, line.getY());
            }
        }
        dotted(left, right, y);
    }

    private void dotted(double left, double right, double y) {
        if (right > left) {
            Line line = new Line(left, y + 1.5, right, y + 1.5);
            line.setManaged(false);
            line.getStyleClass().add("preview-doubt");
            dots.add(line);
        }
    }
}
