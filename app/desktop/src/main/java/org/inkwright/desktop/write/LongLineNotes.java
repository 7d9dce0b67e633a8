package org.inkwright.desktop.write;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.kit.MarkdownEditor;

/// Tells the writer of lines that go on for pages, in which typing would be slow: those that were
/// pasted have been parted, those of a text that is kept stay until the writer wants it.
final class LongLineNotes {
    private final Texts texts = Texts.of(LongLineNotes.class);
    private final MarkdownEditor editor;
    private final Consumer<Note> tell;

    LongLineNotes(MarkdownEditor editor, Consumer<Note> tell) {
        this.editor = editor;
        this.tell = tell;
        editor.onParted(() -> tell.accept(Note.said(texts.text("long.pasted"))));
    }

    /// A text was opened.
    ///
    /// @param stillThere whether it is the one in the editor when the writer has made up her mind
    void opened(BooleanSupplier stillThere) {
        if (editor.hasLongLines()) {
            Runnable part =
                    () -> {
                        if (stillThere.getAsBoolean()) {
                            editor.partLongLines();
                        }
                    };
            tell.accept(
                    Note.done(
                            texts.text("long.opened"),
                            new Note.Action(texts.text("long.part"), part)));
        }
    }
}
