package org.inkwright.desktop.help;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of shortcuts.
public final class ShortcutsView {
    private final ShortcutsViewModel model;

    @FXML private HBox columns;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public ShortcutsView(ShortcutsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        for (List<ShortcutsViewModel.Group> column : model.columns()) {
            VBox box = new VBox();
            box.getStyleClass().add("shortcut-column");
            column.forEach(group -> box.getChildren().add(group(group)));
            columns.getChildren().add(box);
        }
    }

    private static Node group(ShortcutsViewModel.Group group) {
        Label name = new Label(group.name());
        name.getStyleClass().add("card-heading");
        VBox box = new VBox(name);
        box.getStyleClass().add("shortcut-group");
        for (ShortcutsViewModel.Line line : group.lines()) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label keys = new Label(line.shortcut());
            keys.getStyleClass().add("shortcut");
            box.getChildren().add(new HBox(new Label(line.words()), space, keys));
        }
        return box;
    }
}
