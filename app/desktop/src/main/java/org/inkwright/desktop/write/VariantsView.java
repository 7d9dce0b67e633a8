package org.inkwright.desktop.write;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.MarkdownEditor;
import org.jspecify.annotations.Nullable;

/// The variants of a chapter, and how the chosen one differs from what is written in: paragraph by
/// paragraph, each can be taken.
public final class VariantsView {
    private final Texts texts = Texts.of(VariantsView.class);
    private final VariantsViewModel model;
    private final Comparing comparing;

    @FXML private ListView<VariantsViewModel.Row> variants;
    @FXML private StackPane against;
    @FXML private Button use;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    VariantsView(VariantsViewModel model, MarkdownEditor editor, WriteView.Threads threads) {
        this.model = model;
        this.comparing =
                new Comparing(
                        editor,
                        threads,
                        texts.text("variants.differences"),
                        model.openProperty(),
                        model.otherProperty());
    }

    @FXML
    void initialize() {
        variants.setItems(model.rows());
        variants.setCellFactory(list -> new RowCell());
        var selected = variants.getSelectionModel().selectedItemProperty();
        selected.subscribe(model::compare);
        use.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> {
                                    VariantsViewModel.Row row = selected.get();
                                    return row == null
                                            || row.place() == VariantsViewModel.Place.CHOSEN;
                                },
                                selected));
        against.getChildren().setAll(List.of(comparing.node()));
    }

    @FXML
    void begin() {
        model.begin();
    }

    @FXML
    void use() {
        VariantsViewModel.Row row = variants.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choose(row);
        }
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }

    private static final class RowCell extends ListCell<VariantsViewModel.Row> {
        RowCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(VariantsViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.words());
        }
    }
}
