package org.inkwright.desktop.library;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;

/// The list of everything in the library.
public final class LibraryView {
    private final Texts texts = Texts.of(LibraryView.class);
    private final LibraryViewModel model;
    private final ImportViewModel imports;
    private final FileChoice choice;

    @FXML private ListView<SourceRow> sources;
    @FXML private Label busy;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public LibraryView(LibraryViewModel model, ImportViewModel imports, FileChoice choice) {
        this.model = model;
        this.imports = imports;
        this.choice = choice;
    }

    @FXML
    private void initialize() {
        sources.setItems(model.rows());
        sources.setCellFactory(list -> new SourceCell(texts));
        busy.textProperty().bind(imports.busyProperty());
        busy.visibleProperty().bind(imports.busyProperty().isNotEmpty());
        busy.managedProperty().bind(busy.visibleProperty());
        var selection = sources.getSelectionModel();
        model.selectedProperty().subscribe(selection::select);
        selection
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.selectedProperty().set(row);
                    }
                });
    }

    @FXML
    private void openFiles() {
        imports.bringIn(choice.recordings());
    }
}
