package org.inkwright.kit;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

/// What the Markdown editor does on a word or a line, for toolbars, menus and the palette.
public enum MarkdownCommand {
    BOLD("Shortcut+B"),
    ITALIC("Shortcut+I"),
    STRIKE("Shortcut+Shift+X"),
    CODE("Shortcut+E"),
    LINK("Shortcut+L"),
    HEADING_1("Shortcut+Shift+1"),
    HEADING_2("Shortcut+Shift+2"),
    HEADING_3("Shortcut+Shift+3"),
    NUMBERS("Shortcut+Shift+7"),
    BULLETS("Shortcut+Shift+8"),
    TASKS("Shortcut+Shift+9"),
    TICK("Shortcut+Enter"),
    QUOTE("Shortcut+Shift+Period"),
    CODE_BLOCK("Shortcut+Shift+E"),
    TABLE("Shortcut+Shift+T"),
    FOOTNOTE("Shortcut+Shift+N"),
    PICTURE("Shortcut+Shift+I"),
    LINE_UP("Alt+Up"),
    LINE_DOWN("Alt+Down"),
    DUPLICATE("Shortcut+D");

    private final String keys;

    MarkdownCommand(String keys) {
        this.keys = keys;
    }

    /// The keys that the editor itself listens to.
    public KeyCombination shortcut() {
        return KeyCombination.valueOf(keys);
    }

    /// What it does, in words.
    public String title() {
        return KitTexts.text("command." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
