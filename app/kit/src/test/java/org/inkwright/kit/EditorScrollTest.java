package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the editor has on the screen stays there while its words only look different.
@NeedsWindow
class EditorScrollTest {
    private final Shown<MarkdownEditor> shown = Shown.of(() -> new MarkdownEditor("Text"));

    @AfterEach
    void close() {
        shown.close();
    }

    private void show(String text) {
        shown.run(editor -> editor.open(text));
        shown.pulses();
    }

    private double scrolled() {
        return shown.ask(editor -> area(editor).getEstimatedScrollY());
    }

    private static EditorArea area(MarkdownEditor editor) {
        return (EditorArea) editor.lookup(".styled-text-area");
    }

    @Test
    void marksMoveNothing() {
        shown.run(editor -> {
            editor.setMaxSize(375, 554);
            editor.resize(375, 554);
        });
        shown.pulses();
        show(
                "Each hive holds about thirty thousand bees. ".repeat(6).strip()
                        + "\n\n"
                        + "On a warm day I open the hive slowly. ".repeat(6).strip()
                        + "\n\n"
                        + "I looked for fresh eggs. ".repeat(9).strip());
        shown.pulses();
        assertEquals(0, scrolled(), 0.01, "opened");
        int all = shown.ask(MarkdownEditor::length);
        shown.run(editor -> {
            editor.mark(Mark.DIMMED, List.of(new TextRange(0, 100), new TextRange(200, all)));
            editor.mark(Mark.UNSUPPORTED, List.of(new TextRange(44, 88)));
        });
        shown.pulses();
        shown.pulses();
        assertEquals(0, scrolled(), 0.01);
        shown.run(editor -> area(editor).scrollYBy(90));
        shown.pulses();
        assertEquals(90, scrolled(), 1);
        shown.run(editor -> editor.mark(Mark.MISSPELT, List.of(new TextRange(4, all))));
        shown.pulses();
        shown.pulses();
        assertEquals(90, scrolled(), 3);
    }
}
