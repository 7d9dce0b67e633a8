package org.inkwright.desktop.start;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;

/// What is seen before the library is open, and when it cannot be opened.
public final class StartView {
    private final Texts texts = Texts.of(StartView.class);
    private final StartViewModel model;
    private final Runnable quit;

    @FXML private Label opening;
    @FXML private VBox refused;
    @FXML private Label happened;
    @FXML private Label safe;
    @FXML private Label todo;
    @FXML private Label code;

    /// A view.
    ///
    /// @param quit ends the program
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public StartView(StartViewModel model, Runnable quit) {
        this.model = model;
        this.quit = quit;
    }

    @FXML
    void initialize() {
        model.modeProperty().subscribe(this::show);
    }

    private void show(StartViewModel.Mode mode) {
        opening.setVisible(mode instanceof StartViewModel.Mode.Opening);
        refused.setVisible(mode instanceof StartViewModel.Mode.Refused);
        if (mode instanceof StartViewModel.Mode.Refused why) {
            happened.setText(why.happened());
            safe.setText(why.safe());
            todo.setText(why.todo());
            code.setText(texts.text("start.code", why.code()));
        }
    }

    @FXML
    void tryAgain() {
        model.open();
    }

    @FXML
    void restoreBackup() {
        model.restore();
    }

    @FXML
    void quit() {
        quit.run();
    }
}
