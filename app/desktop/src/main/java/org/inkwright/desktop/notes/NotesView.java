package org.inkwright.desktop.notes;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// The notes on the desk.
public final class NotesView {
    private final Texts texts = Texts.of(NotesView.class);
    private final NotesViewModel model;

    @FXML private VBox notes;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public NotesView(NotesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.notes().addListener((ListChangeListener<Note>) change -> show());
        show();
    }

    private void show() {
        notes.getChildren().setAll(model.notes().stream().map(this::node).toList());
        Presence.of(notes, !model.notes().isEmpty());
    }

    private Node node(Note note) {
        VBox words = new VBox(4, wrapping(note.title(), "note-title"));
        note.lines().forEach(line -> words.getChildren().add(wrapping(line, "note-line")));
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon icon =
                new FontIcon(
                        switch (note.kind()) {
                            case DONE -> "fth-check";
                            case PROBLEM -> "fth-alert-circle";
                        });
        HBox box = new HBox(12, icon, words);
        box.getStyleClass().add("note");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(note.title() + " " + String.join(" ", note.lines()));
        box.setAlignment(Pos.TOP_LEFT);
        Note.Action action = note.action();
        if (action != null) {
            Button button = new Button(action.words());
            button.setOnAction(event -> {
                model.dismiss(note);
                action.run().run();
            });
            button.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(button);
        }
        box.getChildren().add(dismissal(note));
        return box;
    }

    private Button dismissal(Note note) {
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().add("note-close");
        close.setAccessibleText(texts.text("note.dismiss"));
        close.setOnAction(event -> model.dismiss(note));
        return close;
    }

    private static Label wrapping(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
