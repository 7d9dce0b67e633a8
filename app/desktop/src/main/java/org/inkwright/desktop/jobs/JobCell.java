package org.inkwright.desktop.jobs;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.JobState;
import org.jspecify.annotations.Nullable;

/// A job in the list: what, for which source, where it is, and what can be done with it.
final class JobCell extends ListCell<JobRow> {
    private final JobsViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button pause;
    private final Button resume;
    private final Button stop;
    private final Button again;
    private final HBox box;

    JobCell(JobsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("job-cell");
        title.getStyleClass().add("source-title");
        state.getStyleClass().add("source-state");
        state.setWrapText(true);
        pause = button("job.pause", model::pause);
        resume = button("job.resume", model::resume);
        stop = button("job.stop", model::stop);
        again = button("job.again", model::tryAgain);
        progress.setPrefWidth(160);
        progress.getStyleClass().add("thin-progress");
        VBox words = new VBox(2, title, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(16, words, progress, new HBox(8, pause, resume, stop, again));
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private Button button(String key, Consumer<JobRow> action) {
        Button button = new Button(texts.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            if (getItem() != null) {
                action.accept(getItem());
            }
        });
        return button;
    }

    @Override
    protected void updateItem(@Nullable JobRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        title.setText(texts.text("jobs.title", model.kind(row), row.title()));
        state.setText(model.state(row));
        state.getStyleClass().remove("failed");
        if (row.job().state() == JobState.FAILED) {
            state.getStyleClass().add("failed");
        }
        progress.setProgress(row.job().status().progress().thousandths() / 1000.0);
        progress.setVisible(row.job().state() == JobState.RUNNING);
        pause.setVisible(row.canPause());
        resume.setVisible(row.canResume());
        stop.setVisible(row.canStop());
        again.setVisible(row.canTryAgain());
        setAccessibleText(title.getText() + ", " + state.getText());
        setGraphic(box);
    }
}
