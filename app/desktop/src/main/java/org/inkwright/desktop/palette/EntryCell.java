package org.inkwright.desktop.palette;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of the palette: what it is, where it belongs, its shortcut.
final class EntryCell extends ListCell<PaletteViewModel.Entry> {
    private final Label words = new Label();
    private final Label detail = new Label();
    private final Label shortcut = new Label();
    private final HBox line;

    EntryCell() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(words, detail, space, shortcut);
        line.getStyleClass().add("palette-line");
        detail.getStyleClass().add("palette-detail");
        shortcut.getStyleClass().add("shortcut");
        shortcut.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("palette-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteViewModel.Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        words.setText(entry.words());
        detail.setText(entry.detail());
        shortcut.setText(entry.shortcut());
        setGraphic(line);
        setAccessibleText(entry.words() + " " + entry.shortcut());
    }
}
