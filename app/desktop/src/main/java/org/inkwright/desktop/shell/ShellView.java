package org.inkwright.desktop.shell;

import java.io.File;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.library.ImportViewModel;
import org.jspecify.annotations.Nullable;

/// The frame around all places: rail, list, desk, status line; takes dropped files anywhere.
public final class ShellView {
    private final ShellViewModel model;
    private final Screens screens;
    private final ImportViewModel imports;
    private final FileChoice choice;

    @FXML private StackPane root;
    @FXML private ToggleButton library;
    @FXML private ToggleButton jobs;
    @FXML private ToggleButton settings;
    @FXML private StackPane list;
    @FXML private StackPane desk;
    @FXML private VBox notes;
    @FXML private Label jobsWords;
    @FXML private Label engineWords;
    @FXML private VBox dropHere;

    /// What the frame holds.
    public record Screens(
            Parent library,
            Parent welcome,
            Parent source,
            Parent jobs,
            Parent settings,
            Parent notes) {}

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ShellView(
            ShellViewModel model, Screens screens, ImportViewModel imports, FileChoice choice) {
        this.model = model;
        this.screens = screens;
        this.imports = imports;
        this.choice = choice;
    }

    @FXML
    void initialize() {
        list.getChildren().setAll(screens.library());
        list.managedProperty().bind(list.visibleProperty());
        desk.getChildren()
                .setAll(screens.welcome(), screens.source(), screens.jobs(), screens.settings());
        notes.getChildren().setAll(screens.notes());
        jobsWords.textProperty().bind(model.jobsWords());
        engineWords.textProperty().bind(model.engineWords());
        model.deskProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(ShellViewModel.Desk what) {
        only(
                switch (what) {
                    case NOTHING -> null;
                    case WELCOME -> screens.welcome();
                    case SOURCE -> screens.source();
                    case JOBS -> screens.jobs();
                    case SETTINGS -> screens.settings();
                });
        list.setVisible(what == ShellViewModel.Desk.SOURCE);
        mark();
    }

    private void only(@Nullable Node shown) {
        for (Node node : desk.getChildren()) {
            node.setVisible(node == shown);
        }
    }

    private void mark() {
        Place place = model.navigation().place();
        library.setSelected(place instanceof Place.Library);
        jobs.setSelected(place instanceof Place.Jobs);
        settings.setSelected(place instanceof Place.Settings);
    }

    private void key(KeyEvent event) {
        if (pressed(event, KeyCode.DIGIT1)) {
            goLibrary();
        } else if (pressed(event, KeyCode.DIGIT2)) {
            goJobs();
        } else if (pressed(event, KeyCode.DIGIT3)) {
            goSettings();
        } else if (pressed(event, KeyCode.O)) {
            imports.bringIn(choice.recordings());
        } else {
            return;
        }
        event.consume();
    }

    private static boolean pressed(KeyEvent event, KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).match(event);
    }

    @FXML
    void goLibrary() {
        go(new Place.Library());
    }

    @FXML
    void goJobs() {
        go(new Place.Jobs());
    }

    @FXML
    void goSettings() {
        go(new Place.Settings());
    }

    private void go(Place place) {
        model.navigation().go(place);
        mark();
    }

    @FXML
    void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropHere.setVisible(true);
            event.consume();
        }
    }

    @FXML
    void dragExited(DragEvent event) {
        dropHere.setVisible(false);
    }

    @FXML
    void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        dropHere.setVisible(false);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        imports.bringIn(files.stream().map(File::toPath).toList());
    }
}
