package org.inkwright.desktop.draft;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Texts;
import org.jspecify.annotations.Nullable;

/// A chapter in the list of chapters.
final class OutlineCell extends ListCell<DraftViewModel.OutlineItem> {
    private static final double TITLE = 144;

    private final Texts texts;
    private final Label number = new Label();
    private final Label title = new Label();
    private final HBox box = new HBox(8, number, title);

    OutlineCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("outline-cell");
        number.getStyleClass().add("outline-number");
        number.setMinWidth(20);
        title.setWrapText(true);
        title.setPrefWidth(TITLE);
        title.setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(DraftViewModel.@Nullable OutlineItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(item.number()));
        title.setText(item.title());
        title.getStyleClass().remove("outline-pending");
        if (!item.written()) {
            title.getStyleClass().add("outline-pending");
        }
        setAccessibleText(
                texts.text(
                        item.written() ? "outline.written" : "outline.pending",
                        item.number(),
                        item.title()));
        setGraphic(box);
    }
}
