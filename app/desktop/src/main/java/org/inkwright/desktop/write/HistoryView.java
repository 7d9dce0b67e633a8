package org.inkwright.desktop.write;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.MarkdownEditor;
import org.jspecify.annotations.Nullable;

/// The history of a chapter: its older texts, and how the chosen one differs from the text now.
public final class HistoryView {
    private final Texts texts = Texts.of(HistoryView.class);
    private final HistoryViewModel model;
    private final Comparing comparing;

    @FXML private ListView<HistoryViewModel.Row> rows;
    @FXML private StackPane differences;
    @FXML private Button restore;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    HistoryView(HistoryViewModel model, MarkdownEditor editor, WriteView.Threads threads) {
        this.model = model;
        this.comparing =
                new Comparing(
                        editor,
                        threads,
                        texts.text("history.differences"),
                        model.openProperty(),
                        model.olderProperty());
    }

    @FXML
    void initialize() {
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new RowCell());
        var selected = rows.getSelectionModel().selectedItemProperty();
        selected.subscribe(model::choose);
        restore.disableProperty().bind(selected.isNull());
        differences.getChildren().setAll(List.of(comparing.node()));
    }

    @FXML
    void restore() {
        model.restore();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }

    private static final class RowCell extends ListCell<HistoryViewModel.Row> {
        RowCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(HistoryViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.when() + "\n" + row.what());
        }
    }
}
