package org.inkwright.kit;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// RichTextFX's area with our clipboard, our history and what a screen reader asks for.
final class EditorArea extends StyleClassedTextArea {
    private final AreaVoice voice = new AreaVoice(this);
    private final Actions actions;

    /// What the area hands to its owner.
    interface Actions {
        void paste();

        void undo();

        void redo();

        /// What is selected was dragged to a place.
        void move(int position);
    }

    EditorArea(Actions actions) {
        super(false);
        this.actions = actions;
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(true);
    }

    @Override
    public void paste() {
        actions.paste();
    }

    @Override
    public void undo() {
        actions.undo();
    }

    @Override
    public void redo() {
        actions.redo();
    }

    @Override
    public void moveSelectedText(int position) {
        actions.move(position);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return voice.answer(attribute, parameters)
                .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!voice.does(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
