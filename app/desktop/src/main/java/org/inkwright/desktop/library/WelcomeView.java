package org.inkwright.desktop.library;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.inkwright.desktop.kit.FileChoice;

/// What an empty library shows: what it is for, and one thing to do.
public final class WelcomeView {
    private final ImportViewModel imports;
    private final FileChoice choice;

    @FXML private Button sample;
    @FXML private Button open;
    @FXML private Label busy;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public WelcomeView(ImportViewModel imports, FileChoice choice) {
        this.imports = imports;
        this.choice = choice;
    }

    @FXML
    private void initialize() {
        var working = imports.busyProperty().isNotEmpty();
        busy.textProperty().bind(imports.busyProperty());
        busy.visibleProperty().bind(working);
        sample.disableProperty().bind(working);
        open.disableProperty().bind(working);
    }

    @FXML
    private void trySample() {
        imports.trySample();
    }

    @FXML
    private void openFiles() {
        imports.bringIn(choice.recordings());
    }
}
