package org.inkwright.desktop.transcript;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Texts;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks: the name to be changed in place, and what can be done.
final class VoiceCell extends ListCell<SpeakersViewModel.Voice> {
    private final Texts texts = Texts.of(VoiceCell.class);
    private final TextField name = new TextField();
    private final Label lines = new Label();
    private final Button assign = new Button(texts.text("speakers.assign"));
    private final MenuButton merge = new MenuButton(texts.text("speakers.merge"));
    private final VBox box;
    private final SpeakersViewModel model;
    private SpeakersViewModel.@Nullable Voice named;

    VoiceCell(SpeakersViewModel model, Supplier<List<Integer>> rows) {
        this.model = model;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(lines, gap, merge, assign);
        line.getStyleClass().add("voice-line");
        box = new VBox(name, line);
        box.getStyleClass().add("voice");
        name.setAccessibleText(texts.text("speakers.name"));
        name.setOnAction(event -> keep());
        name.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        named = getItem();
                    } else {
                        keep();
                        named = null;
                    }
                });
        assign.setOnAction(event -> {
            if (getItem() != null) {
                model.attribute(rows.get(), getItem().id());
            }
        });
        merge.setOnShowing(event -> fill());
        setPrefWidth(0);
    }

    /// The voice that had the field when the writer came to it, whoever has the row by now.
    private void keep() {
        if (named != null) {
            model.name(named, name.getText());
        }
    }

    private void fill() {
        merge.getItems().clear();
        for (SpeakersViewModel.Voice other : model.voices()) {
            if (getItem() != null && !other.id().equals(getItem().id())) {
                MenuItem item = new MenuItem(other.shown());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> model.merge(other, getItem()));
                merge.getItems().add(item);
            }
        }
    }

    @Override
    protected void updateItem(SpeakersViewModel.@Nullable Voice voice, boolean empty) {
        super.updateItem(voice, empty);
        setGraphic(voice == null ? null : box);
        if (voice != null) {
            boolean other = named != null && !named.id().equals(voice.id());
            if (!name.isFocused() || other) {
                named = name.isFocused() ? voice : null;
                name.setText(voice.name());
            }
            name.setPromptText(voice.shown());
            lines.setText(model.countOf(voice));
            merge.setDisable(model.voices().size() < 2);
        }
    }
}
