package org.inkwright.desktop.usage;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;

/// What was used, and the cap of the month.
public final class UsageView {
    private static final List<String> UNITS =
            List.of(UsageViewModel.TOKENS, "USD", "EUR", "GBP", "CHF", "JPY", "CNY");

    private final Texts texts = Texts.of(UsageView.class);
    private final UsageViewModel model;

    @FXML private HBox spans;
    @FXML private HBox measures;
    @FXML private Label headline;
    @FXML private Label forecast;
    @FXML private Label advice;
    @FXML private StackPane plot;
    @FXML private GridPane steps;
    @FXML private GridPane models;
    @FXML private Label nothing;
    @FXML private Label capWords;
    @FXML private TextField capAmount;
    @FXML private ComboBox<String> capUnit;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public UsageView(UsageViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Presence.follows(nothing, steps, models);
        ToggleGroup days = new ToggleGroup();
        for (Span span : Span.values()) {
            spans.getChildren()
                    .add(
                            chip(
                                    days,
                                    texts.text("span." + Choices.key(span)),
                                    () -> model.spanProperty().set(span),
                                    model.spanProperty().isEqualTo(span)));
        }
        ToggleGroup units = new ToggleGroup();
        for (Measure measure : Measure.values()) {
            measures.getChildren()
                    .add(
                            chip(
                                    units,
                                    texts.text("measure." + Choices.key(measure)),
                                    () -> model.measureProperty().set(measure),
                                    model.measureProperty().isEqualTo(measure)));
        }
        headline.textProperty().bind(model.headlineProperty());
        Presence.told(forecast, model.forecastProperty());
        Presence.told(advice, model.adviceProperty());
        capWords.textProperty().bind(model.capWordsProperty());
        capUnit.getItems().setAll(UNITS);
        capUnit.setValue(UsageViewModel.TOKENS);
        DayPlot bars = new DayPlot();
        plot.getChildren().setAll(bars);
        model.plotProperty().subscribe(now -> bars.show(now.days(), now.largest(), now.pace()));
        model.steps().subscribe(() -> fill(steps, "usage.step", model.steps()));
        model.models().subscribe(() -> fill(models, "usage.model", model.models()));
        fill(steps, "usage.step", model.steps());
        fill(models, "usage.model", model.models());
    }

    private static ToggleButton chip(
            ToggleGroup group, String words, Runnable choose, ObservableValue<Boolean> chosen) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setOnAction(event -> {
            choose.run();
            chip.setSelected(true);
        });
        chosen.subscribe(chip::setSelected);
        return chip;
    }

    /// A table without scrolling of its own: there are as many lines as kinds of work or models.
    private void fill(GridPane table, String first, List<UsageViewModel.Line> lines) {
        table.getChildren().clear();
        table.setVisible(!lines.isEmpty());
        nothing.setVisible(model.steps().isEmpty() && model.models().isEmpty());
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(List.of(grows));
        table.addRow(
                0,
                heading(texts.text(first)),
                heading(texts.text("usage.calls")),
                heading(texts.text("usage.read")),
                heading(texts.text("usage.written")),
                heading(texts.text("usage.cost")));
        for (int at = 0; at < lines.size(); at++) {
            UsageViewModel.Line line = lines.get(at);
            table.addRow(
                    at + 1,
                    new Label(line.name()),
                    number(line.calls()),
                    number(line.read()),
                    number(line.written()),
                    number(line.cost()));
        }
    }

    private static Node heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("card-heading");
        return label;
    }

    private static Node number(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("usage-number");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @FXML
    void export() {
        model.export();
    }

    @FXML
    void setCap() {
        model.cap(capAmount.getText(), capUnit.getValue());
    }

    @FXML
    void liftCap() {
        capAmount.clear();
        model.lift();
    }
}
