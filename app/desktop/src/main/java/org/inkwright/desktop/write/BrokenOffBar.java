package org.inkwright.desktop.write;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.write.GrowthViewModel.BrokenOff;
import org.jspecify.annotations.Nullable;

/// The line above a chapter in which a model broke off, with the button that goes on.
final class BrokenOffBar {
    private final Texts texts = Texts.of(BrokenOffBar.class);
    private final GrowthViewModel model;
    private final HBox bar;
    private final Label words;
    private final Button goOn;

    BrokenOffBar(GrowthViewModel model, HBox bar, Label words, Button goOn) {
        this.model = model;
        this.bar = bar;
        this.words = words;
        this.goOn = goOn;
    }

    void follow() {
        bar.managedProperty().bind(bar.visibleProperty());
        goOn.setOnAction(event -> model.goOn());
        model.brokenOffProperty().subscribe(this::show);
    }

    private void show(@Nullable BrokenOff now) {
        bar.setVisible(now != null);
        if (now != null) {
            words.setText(texts.text("growth.broken-off", now.words()));
        }
    }
}
