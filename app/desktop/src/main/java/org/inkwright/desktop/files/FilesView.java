package org.inkwright.desktop.files;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Times;
import org.inkwright.desktop.models.ModelWords;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.LibraryFacts;
import org.jspecify.annotations.Nullable;

/// Where the writer's files are, backups, and recordings that were moved.
public final class FilesView {
    private final Texts texts = Texts.of(FilesView.class);
    private final ModelWords words = new ModelWords();
    private final FilesViewModel model;
    private final DateTimeFormatter times;

    @FXML private Label folder;
    @FXML private GridPane sizes;
    @FXML private Label last;
    @FXML private HBox doing;
    @FXML private Label busy;
    @FXML private ProgressBar progress;
    @FXML private Button backUp;
    @FXML private Button restoreBackup;
    @FXML private HBox waits;
    @FXML private Label waitsWords;
    @FXML private VBox moved;
    @FXML private Label movedWords;
    @FXML private ListView<String> movedFiles;

    /// A view.
    ///
    /// @param zone whose clock the times are told by
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public FilesView(FilesViewModel model, ZoneId zone) {
        this.model = model;
        this.times = Times.in(zone);
    }

    @FXML
    void initialize() {
        busy.textProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        model.busyProperty()
                .subscribe(now -> {
                    show(doing, !now.isEmpty());
                    backUp.setDisable(!now.isEmpty());
                    restoreBackup.setDisable(!now.isEmpty());
                });
        model.knownProperty().subscribe(this::show);
    }

    private static void show(Node node, boolean shown) {
        Presence.of(node, shown);
    }

    private void show(FilesViewModel.@Nullable Known known) {
        show(waits, known != null && known.waiting() != null);
        show(moved, known != null && !known.facts().missing().isEmpty());
        if (known == null) {
            return;
        }
        LibraryFacts facts = known.facts();
        folder.setText(facts.folder().toString());
        fill(facts);
        last.setText(last(facts.lastBackup()));
        RestoreResult.AtNextStart waiting = known.waiting();
        if (waiting != null) {
            waitsWords.setText(
                    texts.text(
                            "waits.words",
                            times.format(waiting.backup().madeAt()),
                            waiting.setAside()));
        }
        movedWords.setText(texts.text("missing.words", facts.missing().size()));
        movedFiles.getItems().setAll(model.missing(facts));
    }

    private void fill(LibraryFacts facts) {
        Backups.Sizes library = facts.sizes().library();
        sizes.getChildren().clear();
        row(
                texts.text("size.texts", facts.counts().sources(), facts.counts().drafts()),
                library.database());
        row(texts.text("size.index"), library.index());
        row(texts.text("size.recordings"), library.recordings());
        row(texts.text("size.pictures"), library.pictures());
        row(texts.text("size.models"), facts.sizes().models());
        if (library.setAside() > 0) {
            row(texts.text("size.set-aside"), library.setAside());
        }
    }

    private void row(String what, long bytes) {
        Label size = new Label(bytes == 0 ? texts.text("size.none") : words.size(bytes));
        size.getStyleClass().add("file-size");
        size.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(what);
        name.setWrapText(true);
        sizes.addRow(sizes.getRowCount(), name, size);
    }

    private String last(LibraryFacts.@Nullable LastBackup newest) {
        if (newest == null) {
            return texts.text("last.never");
        }
        String when = times.format(newest.madeAt());
        return switch (newest.there()) {
            case THERE -> texts.text("last.there", when, newest.file());
            case GONE -> texts.text("last.gone", when, newest.file());
        };
    }

    @FXML
    void showFolder() {
        model.showFolder();
    }

    @FXML
    void makeBackup() {
        model.backUp();
    }

    @FXML
    void restoreBackup() {
        model.restore();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void keepPresent() {
        model.keepPresent();
    }

    @FXML
    void findMoved() {
        model.findMoved();
    }
}
