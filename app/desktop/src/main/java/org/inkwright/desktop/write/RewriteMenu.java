package org.inkwright.desktop.write;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TextRange;

/// The menu of a selection: what a text model may do with it.
final class RewriteMenu {
    private final Texts texts = Texts.of(RewriteMenu.class);
    private final MarkdownEditor editor;
    private final ContextMenu menu = new ContextMenu();

    RewriteMenu(MarkdownEditor editor, RewriteViewModel model) {
        this.editor = editor;
        for (RewriteKind kind : RewriteKind.values()) {
            MenuItem item = new MenuItem(texts.text("rewrite.kind." + Choices.key(kind)));
            item.setOnAction(event -> model.begin(editor.text(), editor.selection(), kind));
            menu.getItems().add(item);
        }
    }

    void follow() {
        editor.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    }

    private void asked(ContextMenuEvent event) {
        TextRange selected = editor.selection();
        menu.hide();
        if (selected.from() < selected.to()) {
            menu.show(editor, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
