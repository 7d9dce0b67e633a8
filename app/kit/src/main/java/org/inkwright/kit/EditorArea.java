package org.inkwright.kit;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.InputMethodEvent;
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

        /// An input method writes what is not decided yet, or what was decided.
        ///
        /// @param work writes it
        void compose(Runnable work, Composition now);

        /// The writer is elsewhere.
        void left();
    }

    /// Whether an input method will change once more what it wrote.
    enum Composition {
        GOES_ON,
        OVER
    }

    EditorArea(Actions actions) {
        super(false);
        this.actions = actions;
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(true);
        focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) {
                        actions.left();
                    }
                });
    }

    /// How far the words of a line of the text begin above the top, in pixels, negative below it;
    /// empty when none of them can be seen. What RichTextFX tells of a line's place is only the
    /// part that can be seen; its words have their whole place.
    OptionalDouble aboveTop(int line) {
        int start = getAbsolutePosition(line, 0);
        int length = getParagraphLength(line);
        Bounds page = getScene() == null ? null : localToScreen(getLayoutBounds());
        Optional<Bounds> words =
                page == null || length == 0
                        ? Optional.empty()
                        : getCharacterBoundsOnScreen(start, start + length);
        return page == null || words.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(page.getMinY() - words.get().getMinY());
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
    protected void handleInputMethodEvent(InputMethodEvent event) {
        boolean over = event.getComposed().isEmpty();
        actions.compose(
                () -> super.handleInputMethodEvent(event),
                over ? Composition.OVER : Composition.GOES_ON);
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
