package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.StackPane;
import org.inkwright.kit.GoalPlot;

/// How much is written beside how much is meant to be: two goals, and a plot by day.
public final class GoalsView {
    private final GoalPlot plot = new GoalPlot();
    private final GoalsViewModel model;

    @FXML private Label draftWords;
    @FXML private Label todayWords;
    @FXML private TextField draftGoal;
    @FXML private TextField dayGoal;
    @FXML private StackPane days;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    GoalsView(GoalsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        days.getChildren().setAll(plot);
        numbers(draftGoal, this::aimDraft);
        numbers(dayGoal, this::aimDay);
        model.progressProperty().subscribe(this::show);
    }

    private static void numbers(TextField field, Runnable take) {
        field.setTextFormatter(new TextFormatter<>(GoalsView::digits));
        field.setOnAction(event -> take.run());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        take.run();
                    }
                });
    }

    /// What would be no number any more is not typed at all.
    private static TextFormatter.Change digits(TextFormatter.Change change) {
        if (!change.getControlNewText().matches("\\d{0,7}")) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
        }
        return change;
    }

    private void show(GoalsViewModel.Progress progress) {
        draftWords.setText(progress.draft());
        todayWords.setText(progress.today());
        put(draftGoal, progress.draftGoal());
        put(dayGoal, progress.dayGoal());
        plot.show(progress.days(), progress.dayGoal());
    }

    private static void put(TextField field, int goal) {
        if (!field.isFocused()) {
            field.setText(goal == 0 ? "" : String.valueOf(goal));
        }
    }

    private static int number(TextField field) {
        return field.getText().isEmpty() ? 0 : Integer.parseInt(field.getText());
    }

    private void aimDraft() {
        model.aim(number(draftGoal));
    }

    private void aimDay() {
        model.aimEachDay(number(dayGoal));
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
