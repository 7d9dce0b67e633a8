package org.inkwright.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// Days as bars, the days to come as a dashed line at the pace so far. For the window's thread.
final class DayPlot extends Region {
    private static final double FOOT = 20;
    private static final double GAP = 3;
    private static final double WIDEST = 32;

    private final List<Bar> days = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final Line forecast = new Line();
    private final Label first = new Label();
    private final Label last = new Label();
    private final Label most = new Label();
    private Pace pace = Pace.NONE;

    /// A day.
    ///
    /// @param name such as `3 Nov 2026`
    /// @param amount in any unit, not below 0
    /// @param said the same in words
    record Bar(String name, long amount, String said) {}

    /// How much a day brings.
    ///
    /// @param from the number of the first day to come, from 0
    /// @param amount a day, in the unit of the bars
    record Pace(int from, double amount) {
        static final Pace NONE = new Pace(Integer.MAX_VALUE, 0);
    }

    DayPlot() {
        getStyleClass().add("day-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        forecast.getStyleClass().add("day-forecast");
        forecast.getStrokeDashArray().setAll(6.0, 6.0);
        List.of(first, last, most).forEach(label -> label.getStyleClass().add("card-heading"));
        setPrefHeight(160);
        setMinHeight(96);
    }

    /// Shows days.
    ///
    /// @param largest what the highest bar stands for, in words
    void show(List<Bar> newDays, String largest, Pace newPace) {
        days.clear();
        days.addAll(newDays);
        bars.clear();
        pace = newPace;
        for (Bar day : days) {
            Region bar = new Region();
            bar.getStyleClass().add("usage-bar");
            bar.setAccessibleText(day.said());
            Tooltip.install(bar, new Tooltip(day.said()));
            bars.add(bar);
        }
        first.setText(days.isEmpty() ? "" : days.getFirst().name());
        last.setText(days.size() < 2 ? "" : days.getLast().name());
        most.setText(largest);
        getChildren().setAll(bars);
        getChildren().addAll(forecast, first, last, most);
        forecast.setVisible(pace.from() < days.size() && pace.amount() > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double ground = getHeight() - FOOT;
        double busiest = days.stream().mapToDouble(Bar::amount).max().orElse(0);
        double highest = Math.max(1, Math.max(pace.amount(), busiest));
        double scale = (ground - FOOT) / highest;
        double step = getWidth() / Math.max(1, days.size());
        for (int at = 0; at < bars.size(); at++) {
            double height =
                    days.get(at).amount() == 0 ? 1 : Math.max(2, days.get(at).amount() * scale);
            double width = Math.clamp(step - GAP, 1, WIDEST);
            bars.get(at)
                    .resizeRelocate(at * step + (step - width) / 2, ground - height, width, height);
        }
        double y = Math.round(ground - pace.amount() * scale) + 0.5;
        forecast.setStartX(Math.min(pace.from(), days.size()) * step);
        forecast.setEndX(getWidth());
        forecast.setStartY(y);
        forecast.setEndY(y);
        place(first, 0, ground + 4);
        place(most, 0, 0);
        last.autosize();
        last.relocate(getWidth() - last.getWidth(), ground + 4);
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }
}
