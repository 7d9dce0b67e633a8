package org.inkwright.desktop.write;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.Mark;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;

/// The menu over a misspelt word: what may have been meant, and the writer's own dictionary.
final class SpellMenu {
    private final Texts texts = Texts.of(SpellMenu.class);
    private final ContextMenu menu = new ContextMenu();
    private final MarkdownEditor editor;
    private final SpellViewModel model;

    SpellMenu(MarkdownEditor editor, SpellViewModel model) {
        this.editor = editor;
        this.model = model;
        editor.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        model.over(new EditorPage(editor));
    }

    private record EditorPage(MarkdownEditor editor) implements SpellViewModel.Page {
        @Override
        public String text() {
            return editor.text();
        }

        @Override
        public int caret() {
            return editor.selection().to();
        }

        @Override
        public void mark(List<TextRange> ranges) {
            editor.mark(Mark.MISSPELT, ranges);
        }
    }

    private void asked(ContextMenuEvent event) {
        int place =
                event.isKeyboardTrigger()
                        ? editor.selection().from()
                        : editor.placeAt(event.getX(), event.getY());
        Optional<TextRange> word =
                editor.marked(Mark.MISSPELT).stream()
                        .filter(range -> range.from() <= place && place <= range.to())
                        .findFirst();
        menu.hide();
        word.ifPresent(range -> {
            double x = event.getScreenX();
            double y = event.getScreenY();
            String written = editor.text(range);
            model.suggest(written, suggestions -> show(range, written, suggestions, x, y));
            event.consume();
        });
    }

    private void show(
            TextRange range, String written, List<String> suggestions, double x, double y) {
        menu.getItems().clear();
        for (String suggestion : suggestions) {
            menu.getItems().add(item(suggestion, () -> replace(range, written, suggestion)));
        }
        if (suggestions.isEmpty()) {
            MenuItem none = new MenuItem(texts.text("spell.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(texts.text("spell.learn", written), () -> model.learn(written)),
                        item(texts.text("spell.ignore"), () -> model.ignore(written)));
        menu.show(editor, x, y);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// The text may have changed while the menu was open.
    private void replace(TextRange range, String written, String suggestion) {
        if (range.to() <= editor.length() && editor.text(range).equals(written)) {
            editor.makeAll(List.of(new TextChange(range.from(), written, suggestion)));
        }
    }
}
