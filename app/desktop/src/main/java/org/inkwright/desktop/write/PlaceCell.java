package org.inkwright.desktop.write;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A hit in the draft: its chapter, and the hit among its words.
final class PlaceCell extends ListCell<DraftSearch.Place> {
    private final Text chapter = new Text();
    private final Text before = new Text();
    private final Text hit = new Text();
    private final Text after = new Text();
    private final TextFlow line = new TextFlow(chapter, before, hit, after);

    PlaceCell() {
        getStyleClass().add("palette-cell");
        chapter.getStyleClass().add("place-chapter");
        before.getStyleClass().add("place-words");
        hit.getStyleClass().add("place-hit");
        after.getStyleClass().add("place-words");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DraftSearch.Place place, boolean empty) {
        super.updateItem(place, empty);
        if (empty || place == null) {
            setGraphic(null);
            return;
        }
        chapter.setText(place.title() + "   ");
        before.setText(place.before());
        hit.setText(place.hit());
        after.setText(place.after());
        setGraphic(line);
        setAccessibleText(place.title() + ": " + place.before() + place.hit() + place.after());
    }
}
