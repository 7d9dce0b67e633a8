package org.inkwright.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.inkwright.kit.internal.Fence;

/// The keys of the Markdown editor that RichTextFX does not know.
final class EditorKeys {
    private static final KeyCombination PLAIN = KeyCombination.valueOf("Shortcut+Shift+V");
    private static final KeyCombination ENTER = KeyCombination.valueOf("Enter");
    private static final KeyCombination TAB = KeyCombination.valueOf("Tab");
    private static final KeyCombination BACK_TAB = KeyCombination.valueOf("Shift+Tab");

    private final Map<MarkdownCommand, KeyCombination> shortcuts =
            new EnumMap<>(MarkdownCommand.class);
    private final StyleClassedTextArea area;
    private final EditorCommands commands;
    private final EditorTyping typing;
    private final EditorStyles styles;
    private final Runnable pastePlain;

    EditorKeys(
            StyleClassedTextArea area,
            EditorCommands commands,
            EditorTyping typing,
            EditorStyles styles,
            Runnable pastePlain) {
        this.area = area;
        this.commands = commands;
        this.typing = typing;
        this.styles = styles;
        this.pastePlain = pastePlain;
        for (MarkdownCommand command : MarkdownCommand.values()) {
            shortcuts.put(command, command.shortcut());
        }
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent key) {
        Optional<TraversalDirection> way = Leaving.by(key);
        if (way.isPresent()) {
            area.requestFocusTraversal(way.get());
            key.consume();
        } else if (key.getCode() == KeyCode.TAB) {
            tab(key);
        } else if (area.isEditable() && handled(key)) {
            key.consume();
        }
    }

    private boolean handled(KeyEvent key) {
        if (ENTER.match(key)) {
            return commands.enter(fence());
        }
        if (PLAIN.match(key)) {
            pastePlain.run();
            return true;
        }
        for (Map.Entry<MarkdownCommand, KeyCombination> entry : shortcuts.entrySet()) {
            if (entry.getValue().match(key)) {
                commands.run(entry.getKey());
                return true;
            }
        }
        return false;
    }

    /// Tab moves list items, goes from cell to cell, types blanks in code, and moves the focus
    /// everywhere else; F6 and Ctrl+Tab always move the focus.
    private void tab(KeyEvent key) {
        boolean inCode = fence().isOpen();
        if (TAB.match(key)) {
            if (area.isEditable() && inCode) {
                area.replaceSelection("    ");
            } else if (!area.isEditable() || !(typing.cell(1) || commands.indent())) {
                area.requestFocusTraversal(TraversalDirection.NEXT);
            }
            key.consume();
        } else if (BACK_TAB.match(key)) {
            if (!area.isEditable() || !(typing.cell(-1) || commands.outdent())) {
                area.requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
            key.consume();
        }
    }

    /// RichTextFX types the control characters of some shortcuts.
    private void typed(KeyEvent key) {
        String letter = key.getCharacter();
        boolean shortcut = key.isControlDown() || key.isMetaDown();
        if (letter.equals("\t")) {
            key.consume();
        } else if (area.isEditable() && !shortcut && typing.type(letter, fence())) {
            key.consume();
        }
    }

    private Fence fence() {
        return styles.fenceAt(area.getCurrentParagraph());
    }
}
