package org.inkwright.desktop.write;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Hint;
import org.inkwright.kit.MarkdownCommand;
import org.inkwright.kit.MarkdownEditor;
import org.kordamp.ikonli.javafx.FontIcon;

/// The most used commands of the editor as buttons.
final class Toolbar {
    private static final List<Tool> TOOLS =
            List.of(
                    new Tool(MarkdownCommand.BOLD, "fth-bold"),
                    new Tool(MarkdownCommand.ITALIC, "fth-italic"),
                    new Tool(MarkdownCommand.HEADING_2, "fth-type"),
                    new Tool(MarkdownCommand.BULLETS, "fth-list"),
                    new Tool(MarkdownCommand.TASKS, "fth-check-square"),
                    new Tool(MarkdownCommand.QUOTE, "fth-message-square"),
                    new Tool(MarkdownCommand.LINK, "fth-link"),
                    new Tool(MarkdownCommand.PICTURE, "fth-image"),
                    new Tool(MarkdownCommand.TABLE, "fth-grid"),
                    new Tool(MarkdownCommand.CODE_BLOCK, "fth-code"),
                    new Tool(MarkdownCommand.FOOTNOTE, "fth-bookmark"));

    private final MarkdownEditor editor;

    private record Tool(MarkdownCommand command, String icon) {}

    Toolbar(MarkdownEditor editor) {
        this.editor = editor;
    }

    void fill(HBox tools) {
        TOOLS.forEach(tool -> tools.getChildren().add(button(tool)));
    }

    private Button button(Tool tool) {
        MarkdownCommand command = tool.command();
        Button button = new Button();
        button.setGraphic(new FontIcon(tool.icon()));
        button.getStyleClass().add("tool");
        button.setFocusTraversable(false);
        button.setAccessibleText(command.title());
        Hint.on(button, command.title() + " (" + command.shortcut().getDisplayText() + ")");
        button.setOnAction(event -> {
            editor.run(command);
            editor.requestFocus();
        });
        return button;
    }
}
