package org.inkwright.desktop.library;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.inkwright.desktop.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A source in the list: what it is, its title, and where it is in words.
final class SourceCell extends ListCell<SourceRow> {
    private static final double WIDTH = 208;

    private final SourceWords words = new SourceWords();
    private final Label title = new Label();
    private final Label state = new Label();
    private final FontIcon icon = new FontIcon("fth-mic");
    private final HBox box = new HBox(12, icon, new VBox(2, title, state));
    private final Texts texts;
    private Subscription following = Subscription.EMPTY;

    SourceCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("source-cell");
        title.getStyleClass().add("source-title");
        state.getStyleClass().add("source-state");
        title.setMaxWidth(WIDTH);
        state.setPrefWidth(WIDTH);
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable SourceRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(
                switch (row.source().kind()) {
                    case AUDIO -> "fth-mic";
                    case VIDEO -> "fth-film";
                    case TEXT -> "fth-file-text";
                });
        title.setText(row.source().title());
        following = row.stateProperty().subscribe(this::tell);
        setGraphic(box);
    }

    private void tell(SourceState now) {
        state.setText(words.line(now));
        state.getStyleClass().remove("failed");
        if (now instanceof SourceState.Failed) {
            state.getStyleClass().add("failed");
        }
        setAccessibleText(texts.text("library.row", title.getText(), state.getText()));
    }
}
