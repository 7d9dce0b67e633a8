package org.inkwright.desktop.models;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.inkwright.studio.ShelvedModel;

/// The speech models.
public final class ModelsView {
    private final ModelsViewModel model;

    @FXML private Label summary;
    @FXML private ListView<ShelvedModel> models;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ModelsView(ModelsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        models.setItems(model.rows());
        models.setCellFactory(list -> new ModelCell(model));
    }

    @FXML
    void takeIn() {
        model.takeIn();
    }
}
