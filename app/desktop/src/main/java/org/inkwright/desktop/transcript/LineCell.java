package org.inkwright.desktop.transcript;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.ReadingRow;
import org.inkwright.manuscript.Segment;
import org.jspecify.annotations.Nullable;

/// A line of a transcript. Its nodes are made once and filled again and again: scrolling through a
/// long transcript changes texts and styles nothing anew.
final class LineCell extends ListCell<Segment> {
    private static final double BELOW = 8;

    private final Label time = new Label();
    private final Text words = new Text();
    private final ReadingRow row;

    LineCell(ListView<Segment> list) {
        time.getStyleClass().add("reading-time");
        words.getStyleClass().add("markdown-text");
        TextFlow flow = new TextFlow(words);
        flow.getStyleClass().add("transcript-line");
        row = new ReadingRow(time, flow, list.widthProperty(), BELOW);
        getStyleClass().add("reading-cell");
        setGraphic(row);
        // never wider than the list, also when that becomes narrower
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Segment segment, boolean empty) {
        super.updateItem(segment, empty);
        row.setVisible(segment != null);
        time.setText(segment == null ? "" : Durations.clock(segment.time().startMillis()));
        words.setText(segment == null ? "" : segment.text());
    }
}
