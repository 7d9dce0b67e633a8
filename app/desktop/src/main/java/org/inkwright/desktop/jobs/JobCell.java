package org.inkwright.desktop.jobs;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.JobState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A job in the list: what, for which source, where it is, and what can be done with it.
final class JobCell extends ListCell<JobRow> {
    private final Texts texts = Texts.of(JobCell.class);
    private final JobWords words = new JobWords();
    private final JobsViewModel model;
    private final FontIcon icon = new FontIcon("fth-clock");
    private final Label title = new Label();
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button open;
    private final Button pause;
    private final Button resume;
    private final Button again;
    private final Button more = new Button();
    private final HBox box;

    JobCell(JobsViewModel model) {
        this.model = model;
        getStyleClass().add("job-cell");
        title.getStyleClass().add("source-title");
        state.getStyleClass().add("source-state");
        state.setWrapText(true);
        open = button("job.open", model::open);
        pause = button("job.pause", model::pause);
        resume = button("job.resume", model::resume);
        again = button("job.again", model::tryAgain);
        more.setGraphic(new FontIcon("fth-more-horizontal"));
        more.setAccessibleText(texts.text("job.more"));
        more.setOnAction(event -> {
            if (getItem() != null) {
                menu(getItem()).show(more, Side.BOTTOM, 0, 0);
            }
        });
        progress.setPrefWidth(160);
        progress.getStyleClass().add("thin-progress");
        VBox lines = new VBox(2, title, state);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox buttons = new HBox(8, pause, resume, again, open, more);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        box = new HBox(16, icon, lines, progress, buttons);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnContextMenuRequested(event -> {
            JobRow row = getItem();
            if (row != null) {
                menu(row).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private Button button(String key, Consumer<JobRow> action) {
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

    private ContextMenu menu(JobRow row) {
        ContextMenu menu = new ContextMenu();
        if (row.canMove()) {
            menu.getItems().add(item("job.first", () -> model.first(row)));
            menu.getItems().add(item("job.last", () -> model.last(row)));
        }
        menu.getItems().add(item("job.details", () -> model.showDetails(row)));
        if (row.canStop()) {
            menu.getItems().add(item("job.stop", () -> model.stop(row)));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    @Override
    protected void updateItem(@Nullable JobRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        JobState now = row.job().state();
        icon.setIconLiteral(sign(now));
        title.setText(words.title(row));
        state.setText(words.state(row));
        state.getStyleClass().remove("failed");
        if (now == JobState.FAILED) {
            state.getStyleClass().add("failed");
        }
        progress.setProgress(row.job().status().progress().thousandths() / 1000.0);
        progress.setVisible(now == JobState.RUNNING);
        pause.setVisible(row.canPause());
        resume.setVisible(row.canResume());
        again.setVisible(row.canTryAgain());
        setAccessibleText(title.getText() + ", " + state.getText());
        setGraphic(box);
    }

    private static String sign(JobState state) {
        return switch (state) {
            case PENDING, QUEUED -> "fth-clock";
            case RUNNING -> "fth-activity";
            case PAUSED -> "fth-pause";
            case COMPLETED -> "fth-check";
            case FAILED -> "fth-alert-triangle";
            case CANCELLED -> "fth-slash";
        };
    }
}
