package org.inkwright.desktop.report;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What somebody who helps the writer needs to know.
public final class ReportView {
    private final ReportViewModel model;

    @FXML private TextArea lines;
    @FXML private Button copy;
    @FXML private Button save;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ReportView(ReportViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        lines.textProperty().bind(model.textProperty());
        copy.disableProperty().bind(model.textProperty().isEmpty());
        save.disableProperty().bind(model.textProperty().isEmpty());
    }

    @FXML
    void copyReport() {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void saveReport() {
        model.save();
    }
}
