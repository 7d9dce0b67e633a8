package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/// Words with dots under some of them.
final class MarkedFlow extends TextFlow {
    private final List<TextRange> doubts;
    private final List<Line> dots = new ArrayList<>();

    /// @param doubts stretches of the flow, in its own units
    MarkedFlow(List<Node> pieces, List<TextRange> doubts) {
        this.doubts = List.copyOf(doubts);
        getChildren().addAll(pieces);
    }

    @Override
    protected void layoutChildren() {
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
