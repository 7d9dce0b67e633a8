package org.inkwright.desktop.usage;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// What was used.
public final class UsageView {
    private final UsageViewModel model;

    @FXML private Label month;
    @FXML private ListView<UsageViewModel.Day> days;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public UsageView(UsageViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        month.textProperty().bind(model.monthProperty());
        days.setItems(model.days());
        days.setCellFactory(list -> new DayCell());
    }
}
