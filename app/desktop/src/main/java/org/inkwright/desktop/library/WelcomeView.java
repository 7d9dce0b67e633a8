package org.inkwright.desktop.library;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// What an empty library shows: what it is for, and one thing to do.
public final class WelcomeView {
    private final ImportViewModel imports;
    private final LibraryView.Sources from;

    @FXML private Button sample;
    @FXML private Button open;
    @FXML private Label busy;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public WelcomeView(ImportViewModel imports, LibraryView.Sources from) {
        this.imports = imports;
        this.from = from;
    }

    @FXML
    void initialize() {
        var working = imports.busyProperty().isNotEmpty();
        busy.textProperty().bind(imports.busyProperty());
        busy.visibleProperty().bind(working);
        sample.disableProperty().bind(working);
        open.disableProperty().bind(working);
    }

    @FXML
    void trySample() {
        imports.trySample();
    }

    @FXML
    void openFiles() {
        imports.open(from.choice());
    }

    @FXML
    void recordByMicrophone() {
        from.record().run();
    }
}
