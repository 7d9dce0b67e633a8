package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Words by day as bars, with a line at the goal; a day that reached it is full. For the window's
/// thread.
public final class GoalPlot extends Region {
    private static final double FOOT = 18;
    private static final double GAP = 4;

    private final List<Day> days = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final Region line = new Region();
    private final Label goalLabel = new Label();
    private final Label first = new Label();
    private final Label last = new Label();
    private long goal;

    /// A day.
    ///
    /// @param name as the reader says it, such as `3 March`
    /// @param words how many were written, never less than none
    public record Day(String name, long words) {
        public Day {
            if (words < 0) {
                throw new IllegalArgumentException("no day has " + words + " words");
            }
        }
    }

    /// An empty plot.
    public GoalPlot() {
        getStyleClass().add("goal-plot");
        getStylesheets().add(KitStyle.sheet("goal-plot"));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        line.getStyleClass().add("goal-line");
        List.of(goalLabel, first, last).forEach(label -> label.getStyleClass().add("goal-label"));
        setPrefSize(320, 120);
        setMinHeight(64);
    }

    /// Shows days.
    ///
    /// @param newDays the oldest first
    /// @param newGoal words a day, 0 for no goal
    public void show(List<Day> newDays, long newGoal) {
        days.clear();
        days.addAll(newDays);
        goal = newGoal;
        bars.clear();
        for (Day day : days) {
            Region bar = new Region();
            boolean full = goal > 0 && day.words() >= goal;
            bar.getStyleClass().addAll(full ? List.of("goal-bar", "reached") : List.of("goal-bar"));
            String said = KitTexts.text("goal.day", day.name(), day.words());
            bar.setAccessibleRole(AccessibleRole.TEXT);
            bar.setAccessibleText(said);
            Tooltip.install(bar, new Tooltip(said));
            bars.add(bar);
        }
        getChildren().setAll(bars);
        line.setVisible(goal > 0);
        goalLabel.setText(goal > 0 ? KitTexts.text("goal.line", goal) : "");
        first.setText(days.isEmpty() ? "" : days.getFirst().name());
        last.setText(days.size() < 2 ? "" : days.getLast().name());
        getChildren().addAll(line, goalLabel, first, last);
        long reached = days.stream().filter(day -> goal > 0 && day.words() >= goal).count();
        long words = days.stream().mapToLong(Day::words).sum();
        setAccessibleText(KitTexts.text("goal.summary", days.size(), words, reached));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double ground = getHeight() - FOOT;
        double most =
                Math.max(1, Math.max(goal, days.stream().mapToLong(Day::words).max().orElse(0)));
        double scale = (ground - FOOT) / most;
        double step = getWidth() / Math.max(1, days.size());
        for (int at = 0; at < bars.size(); at++) {
            double height =
                    days.get(at).words() == 0 ? 1 : Math.max(2, days.get(at).words() * scale);
            double width = Math.clamp(step - GAP, 1, 32);
            bars.get(at)
                    .resizeRelocate(at * step + (step - width) / 2, ground - height, width, height);
        }
        double y = Math.round(ground - goal * scale);
        line.resizeRelocate(0, y, getWidth(), 1);
        place(goalLabel, 0, y - 16);
        place(first, 0, ground + 2);
        last.autosize();
        last.relocate(getWidth() - last.getWidth(), ground + 2);
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }
}
