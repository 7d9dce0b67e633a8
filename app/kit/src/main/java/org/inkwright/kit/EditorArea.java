package org.inkwright.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// RichTextFX's area with our clipboard, our history and what a screen reader asks for.
final class EditorArea extends StyleClassedTextArea {
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
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        selectionProperty()
                .addListener((o, a, b) -> {
                    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
                    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
                });
        plainTextChanges()
                .subscribe(c -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
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
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case LINE_FOR_OFFSET -> line(parameters);
            case LINE_START -> getAbsolutePosition(number(parameters), 0);
            case LINE_END -> {
                int line = number(parameters);
                yield getAbsolutePosition(line, getParagraphLength(line));
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int line(Object... parameters) {
        int offset = Math.clamp(number(parameters), 0, getLength());
        return offsetToPosition(offset, Bias.Forward).getMajor();
    }

    private static int number(Object... parameters) {
        return parameters.length > 0 && parameters[0] instanceof Integer number ? number : 0;
    }
}
