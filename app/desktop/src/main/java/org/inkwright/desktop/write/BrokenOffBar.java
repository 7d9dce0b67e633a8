package org.inkwright.desktop.write;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.write.GrowthViewModel.BrokenOff;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above a chapter in which a model broke off, with the button that goes on. It is made
/// when it is first needed.
final class BrokenOffBar {
    private static final int BELOW_THE_TITLE = 1;

    private final Texts texts = Texts.of(BrokenOffBar.class);
    private final Label words = new Label();
    private final GrowthViewModel model;
    private final VBox head;
    private @Nullable HBox bar;

    /// @param head what stands above the chapter, its title first
    BrokenOffBar(GrowthViewModel model, VBox head) {
        this.model = model;
        this.head = head;
    }

    void follow() {
        model.brokenOffProperty().subscribe(this::show);
    }

    private void show(@Nullable BrokenOff now) {
        if (now == null) {
            if (bar != null) {
                head.getChildren().remove(bar);
            }
            return;
        }
        words.setText(texts.text("growth.broken-off", now.words()));
        HBox shown = bar == null ? make() : bar;
        bar = shown;
        if (!head.getChildren().contains(shown)) {
            head.getChildren().add(BELOW_THE_TITLE, shown);
        }
    }

    private HBox make() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button goOn = new Button(texts.text("growth.go-on"));
        goOn.setMinWidth(Region.USE_PREF_SIZE);
        goOn.setOnAction(event -> model.goOn());
        HBox made = new HBox(new FontIcon("fth-edit-2"), words, gap, goOn);
        made.getStyleClass().add("broken-off");
        return made;
    }
}
