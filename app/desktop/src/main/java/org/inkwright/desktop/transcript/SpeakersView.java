package org.inkwright.desktop.transcript;

import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// Those who speak: their names, and whose the chosen lines are.
public final class SpeakersView {
    private final SpeakersViewModel model;
    private final Supplier<List<Integer>> rows;

    @FXML private ListView<SpeakersViewModel.Voice> voices;

    /// A view.
    ///
    /// @param rows the rows that the writer has chosen
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public SpeakersView(SpeakersViewModel model, Supplier<List<Integer>> rows) {
        this.model = model;
        this.rows = rows;
    }

    @FXML
    void initialize() {
        voices.setItems(model.voices());
        voices.setCellFactory(list -> new VoiceCell(model, rows));
    }

    @FXML
    void somebodyNew() {
        model.attributeNew(rows.get());
    }

    @FXML
    void nobody() {
        model.attribute(rows.get(), null);
    }
}
