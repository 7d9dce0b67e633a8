package org.inkwright.desktop.prompts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.inkwright.studio.PromptStore;
import org.inkwright.studio.PromptStore.Prompt;
import org.jspecify.annotations.Nullable;

/// The prompts beside the text of the chosen one, with its variables explained.
public final class PromptsView {
    private final PromptsViewModel model;

    @FXML private ListView<PromptsViewModel.Row> prompts;
    @FXML private TextArea text;
    @FXML private Label variables;
    @FXML private Label verdict;
    @FXML private ComboBox<PromptsViewModel.Earlier> earlier;
    @FXML private Button save;
    @FXML private Button reset;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public PromptsView(PromptsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        prompts.setItems(model.rows());
        prompts.setCellFactory(list -> new PromptCell());
        var selection = prompts.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.chosenProperty().set(row);
                    }
                });
        model.chosenProperty().subscribe(row -> selection.select(row));
        text.textProperty().bindBidirectional(model.textProperty());
        verdict.textProperty().bind(model.verdictProperty());
        verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
        earlier.setItems(model.versions());
        earlier.valueProperty()
                .subscribe(one -> {
                    if (one != null) {
                        model.bringBack(one);
                    }
                });
        model.versions().subscribe(() -> earlier.setDisable(model.versions().isEmpty()));
        model.promptProperty().subscribe(this::show);
    }

    private void show(@Nullable Prompt now) {
        variables.setText(now == null ? "" : model.variables(now));
        save.setDisable(now == null);
        reset.setDisable(now == null || now.origin() == PromptStore.Origin.PROGRAM);
        earlier.setDisable(model.versions().isEmpty());
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void reset() {
        model.reset();
    }

    private static final class PromptCell extends ListCell<PromptsViewModel.Row> {
        PromptCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(PromptsViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                return;
            }
            setText(row.own().isEmpty() ? row.title() : row.title() + "\n" + row.own());
        }
    }
}
