package org.inkwright.desktop.models;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.jspecify.annotations.Nullable;

/// A speech model in the list: what it is, where it is, and what can be done with it.
final class ModelCell extends ListCell<ShelvedModel> {
    private final Texts texts = Texts.of(ModelCell.class);
    private final ModelWords words = new ModelWords();
    private final ModelsViewModel model;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button use;
    private final Button measure;
    private final Button download;
    private final Button goOn;
    private final Button pause;
    private final Button giveUp;
    private final Button delete;
    private final Button really;
    private final HBox box;

    ModelCell(ModelsViewModel model) {
        this.model = model;
        getStyleClass().add("job-cell");
        title.getStyleClass().add("source-title");
        facts.getStyleClass().add("source-state");
        state.getStyleClass().add("source-state");
        state.setWrapText(true);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        use = button("models.use", model::use);
        measure = button("models.measure", model::measure);
        download = button("models.download", model::download);
        goOn = button("models.go-on", model::download);
        pause = button("models.pause", model::pause);
        giveUp = button("models.give-up", model::giveUp);
        delete = button("models.delete", row -> ask());
        really = button("models.really", model::delete);
        progress.setPrefWidth(160);
        progress.getStyleClass().add("thin-progress");
        Presence.follows(progress);
        VBox text = new VBox(2, title, facts, state);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox buttons = new HBox(8, use, measure, download, goOn, pause, giveUp, delete, really);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        box = new HBox(16, text, progress, buttons);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private Button button(String key, Consumer<ShelvedModel> action) {
        Button button = new Button(texts.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        Presence.follows(button);
        button.setOnAction(event -> {
            if (getItem() != null) {
                action.accept(getItem());
            }
        });
        return button;
    }

    /// A model of gigabytes is not deleted by one slip of the mouse.
    private void ask() {
        delete.setVisible(false);
        really.setVisible(true);
        really.requestFocus();
    }

    @Override
    protected void updateItem(@Nullable ShelvedModel row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        title.setText(words.title(row));
        facts.setText(words.facts(row));
        state.setText(model.isMeasuring(row) ? texts.text("state.measuring") : words.state(row));
        state.getStyleClass().remove("failed");
        if (row.state() instanceof ModelState.Failed || row.state() instanceof ModelState.Broken) {
            state.getStyleClass().add("failed");
        }
        long there =
                row.state() instanceof ModelState.Downloading(long bytes, var left) ? bytes : -1;
        progress.setVisible(there >= 0);
        progress.setProgress((double) there / Math.max(1, row.card().bytes()));
        offer(row);
        setAccessibleText(title.getText() + ", " + facts.getText() + ", " + state.getText());
        setGraphic(box);
    }

    private void offer(ShelvedModel row) {
        boolean here = row.state() instanceof ModelState.Installed;
        boolean demo =
                row.state() instanceof ModelState.Installed(var installed, var place)
                        && installed.demo();
        boolean begun =
                row.state() instanceof ModelState.Paused
                        || row.state() instanceof ModelState.Failed;
        boolean coming =
                row.state() instanceof ModelState.Downloading
                        || row.state() instanceof ModelState.Waiting;
        use.setVisible(here && !row.current());
        measure.setVisible(here && row.timesFaster() == null && !model.isMeasuring(row));
        download.setVisible(row.state() instanceof ModelState.Absent);
        goOn.setVisible(begun);
        pause.setVisible(coming);
        giveUp.setVisible(coming || begun);
        delete.setVisible((here && !demo) || row.state() instanceof ModelState.Broken);
        really.setVisible(false);
    }
}
