package org.inkwright.desktop.usage;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A day: its date, how much was heard as a bar and in words, how much was written.
final class DayCell extends ListCell<UsageViewModel.Day> {
    private static final double LONGEST = 240;

    private final Label date = new Label();
    private final Region bar = new Region();
    private final Label heard = new Label();
    private final Label words = new Label();
    private final HBox line = new HBox(date, bar, heard, words);

    DayCell() {
        line.getStyleClass().add("usage-day");
        date.getStyleClass().add("usage-date");
        bar.getStyleClass().add("usage-bar");
        words.getStyleClass().add("usage-words");
    }

    @Override
    protected void updateItem(UsageViewModel.Day day, boolean empty) {
        super.updateItem(day, empty);
        if (empty || day == null) {
            setGraphic(null);
            return;
        }
        date.setText(day.date());
        bar.setPrefWidth(Math.max(2, day.share() * LONGEST));
        heard.setText(day.heard());
        words.setText(day.words());
        setGraphic(line);
        setAccessibleText(day.date() + ", " + day.heard() + ", " + day.words());
    }
}
