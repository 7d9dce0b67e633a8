package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// The draft as it was at named moments.
public final class SnapshotsView {
    private final SnapshotsViewModel model;

    @FXML private TextField snapshotName;
    @FXML private ListView<SnapshotsViewModel.Row> snapshots;
    @FXML private Button goBack;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    SnapshotsView(SnapshotsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        snapshots.setItems(model.rows());
        snapshots.setCellFactory(list -> new RowCell());
        goBack.disableProperty()
                .bind(snapshots.getSelectionModel().selectedItemProperty().isNull());
    }

    @FXML
    void take() {
        model.take(snapshotName.getText());
        snapshotName.clear();
    }

    @FXML
    void goBack() {
        SnapshotsViewModel.Row row = snapshots.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.goBack(row);
        }
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }

    private static final class RowCell extends ListCell<SnapshotsViewModel.Row> {
        RowCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(SnapshotsViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.name() + "\n" + row.when());
        }
    }
}
