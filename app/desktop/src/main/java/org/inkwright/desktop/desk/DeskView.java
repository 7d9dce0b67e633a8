package org.inkwright.desktop.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.draft.DraftViewModel;
import org.inkwright.desktop.draft.ExportViewModel;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.ScreenPlace;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.transcript.TranscriptViewModel;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;

/// A source and its text: what it is on top, the transcript or the draft below.
public final class DeskView {
    private final Texts texts = Texts.of(DeskView.class);
    private final DeskViewModel model;
    private final Sides sides;
    private final ExportViewModel exports;
    private final LazyScreen offerCard;

    @FXML private Label title;
    @FXML private Label line;
    @FXML private ToggleButton transcriptSide;
    @FXML private ToggleButton draftSide;
    @FXML private Button stop;
    @FXML private Button act;
    @FXML private MenuButton export;
    @FXML private ProgressBar progress;
    @FXML private StackPane text;
    @FXML private StackPane offer;

    private ScreenPlace sidePlace;

    /// The two sides of a source.
    ///
    /// @param whenKept does something once all that was typed is kept: a file shall hold it, too
    public record Sides(
            TranscriptViewModel transcript,
            LazyScreen transcriptScreen,
            DraftViewModel draft,
            LazyScreen draftScreen,
            Consumer<Runnable> whenKept) {}

    /// What can be done with a source.
    ///
    /// @param shown whether a source is on the screen
    public List<Action> actions(ObservableValue<Boolean> shown) {
        return new Action.Maker(texts, Action.Group.FILE)
                .add("file.next", "Shortcut+Shift+Enter", model::act, shown)
                .add("file.export", "Shortcut+Shift+S", this::chooseExport, shown)
                .made();
    }

    private void chooseExport() {
        export.requestFocus();
        export.show();
    }

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public DeskView(
            DeskViewModel model, Sides sides, ExportViewModel exports, LazyScreen offerCard) {
        this.model = model;
        this.sides = sides;
        this.exports = exports;
        this.offerCard = offerCard;
    }

    @FXML
    void initialize() {
        sidePlace = new ScreenPlace(text);
        title.textProperty().bind(model.titleProperty());
        line.textProperty().bind(model.lineProperty());
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.progressProperty().greaterThan(DeskViewModel.IDLE));
        Presence.of(stop, progress.visibleProperty());
        act.managedProperty().bind(act.visibleProperty());
        model.nextProperty().subscribe(this::propose);
        model.faceProperty().subscribe(this::turn);
        fillMenu();
        sides.draft().modeProperty().subscribe(mode -> fillMenu());
        sides.draft().pageProperty().subscribe(page -> propose(model.nextProperty().get()));
        sides.transcript().modeProperty().subscribe(mode -> fillMenu());
        ScreenPlace card = new ScreenPlace(offer);
        offer.visibleProperty().bind(model.needsModelProperty());
        model.needsModelProperty().subscribe(needed -> card.show(needed ? offerCard : null));
        offer.managedProperty().bind(offer.visibleProperty());
    }

    private void propose(NextAction next) {
        act.setText(model.wordsOf(next));
        act.setVisible(next != NextAction.NONE && next != NextAction.EXPORT);
        export.getStyleClass().remove("next-action");
        if (next == NextAction.EXPORT
                && sides.draft().pageProperty().get() != DraftViewModel.Page.COMMISSION) {
            export.getStyleClass().add("next-action");
        }
    }

    private void turn(DeskViewModel.Face face) {
        boolean draft = face == DeskViewModel.Face.DRAFT;
        sidePlace.show(draft ? sides.draftScreen() : sides.transcriptScreen());
        draftSide.setSelected(draft);
        transcriptSide.setSelected(!draft);
    }

    private void fillMenu() {
        export.getItems().clear();
        if (sides.draft().modeProperty().get()
                instanceof DraftViewModel.Mode.Ready(var draft, String name)) {
            Arrays.stream(DraftFormat.values())
                    .map(format ->
                            item("export." + key(format), () -> exports.draft(draft, name, format)))
                    .forEach(export.getItems()::add);
            export.getItems().add(new SeparatorMenuItem());
        }
        var transcript = sides.transcript().transcript();
        if (transcript != null) {
            Arrays.stream(TranscriptFormat.values())
                    .map(format ->
                            item(
                                    "export." + key(format),
                                    () -> exports.transcript(transcript, title.getText(), format)))
                    .forEach(export.getItems()::add);
        }
        export.setDisable(export.getItems().isEmpty());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> sides.whenKept().accept(action));
        return item;
    }

    private static String key(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    @FXML
    void showTranscript() {
        model.faceProperty().set(DeskViewModel.Face.TRANSCRIPT);
        turn(DeskViewModel.Face.TRANSCRIPT);
    }

    @FXML
    void showDraft() {
        model.faceProperty().set(DeskViewModel.Face.DRAFT);
        turn(DeskViewModel.Face.DRAFT);
    }

    @FXML
    void act() {
        model.act();
    }

    @FXML
    void stop() {
        model.stop();
    }
}
