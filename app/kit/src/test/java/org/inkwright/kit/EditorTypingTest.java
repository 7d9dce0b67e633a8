package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Comfort while typing in the editor.
@NeedsWindow
class EditorTypingTest {
    private final Shown<MarkdownEditor> shown = Shown.of(() -> new MarkdownEditor("Text"));

    @AfterEach
    void close() {
        shown.close();
    }

    private void open(String text, int from, int to) {
        shown.run(editor -> {
            editor.open(text);
            editor.select(new TextRange(from, to));
        });
        shown.pulses();
    }

    private String text() {
        return shown.ask(MarkdownEditor::text);
    }

    private String selected() {
        return shown.ask(editor -> editor.text(editor.selection()));
    }

    private void write(String language) {
        shown.run(editor -> editor.typographyProperty().set(Typography.of(language)));
    }

    @Test
    void undoBringsBackTheLetterThatWasTyped() {
        write("de");
        open("sagte ", 6, 6);
        shown.type("\"ja");
        assertEquals("sagte „ja", text());
        shown.run(MarkdownEditor::undo);
        shown.run(MarkdownEditor::undo);
        assertEquals("sagte \"", text());
        shown.run(MarkdownEditor::redo);
        assertEquals("sagte „", text());
    }

    @Test
    void codeIsTypedAsItIs() {
        write("en");
        open("```\n\n```", 4, 4);
        shown.type("\"a\" -- b...");
        assertEquals("```\n\"a\" -- b...\n```", text());
    }

    @Test
    void withoutTypographyLettersStay() {
        open("", 0, 0);
        shown.type("\"a\" -- b...");
        assertEquals("\"a\" -- b...", text());
    }

    @Test
    void marksGoAroundWhatIsSelected() {
        open("a bee flew", 2, 5);
        shown.type("**");
        assertEquals("a **bee** flew", text());
        assertEquals("bee", selected());
        shown.run(MarkdownEditor::undo);
        shown.run(MarkdownEditor::undo);
        assertEquals("a bee flew", text());
        write("de");
        open("a bee flew", 2, 5);
        shown.type("\"");
        assertEquals("a „bee“ flew", text());
        shown.type("x");
        assertEquals("a „x“ flew", text(), "other letters take its place");
        open("one\ntwo", 1, 5);
        shown.type("*");
        assertEquals("o*wo", text(), "marks do not reach over lines");
    }

    @Test
    void tabGoesFromCellToCellAndAddsARow() {
        open("| hive | bees |\n| ---- | ---- |\n| one | |", 2, 2);
        shown.press("Tab");
        assertEquals("bees", selected());
        shown.press("Tab");
        assertEquals("one", selected());
        shown.press("Tab");
        assertEquals("", selected());
        shown.type("x");
        shown.press("Tab");
        shown.type("y");
        assertEquals("| hive | bees |\n| ---- | ---- |\n| one | x|\n| y  |   |", text());
        shown.press("Shift+Tab");
        assertEquals("x", selected());
        shown.press("Shift+Tab");
        shown.press("Shift+Tab");
        assertEquals("bees", selected());
    }

    @Test
    void aLineIsDuplicated() {
        open("one\ntwo", 1, 1);
        shown.press("Shortcut+D");
        shown.type("x");
        assertEquals("one\noxne\ntwo", text());
    }

    /// Without a display there are no input methods, so the area is told directly.
    private void compose(String undecided, String decided) {
        List<InputMethodTextRun> runs =
                undecided.isEmpty()
                        ? List.of()
                        : List.of(
                                new InputMethodTextRun(
                                        undecided, InputMethodHighlight.UNSELECTED_RAW));
        var event =
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        decided,
                        undecided.length());
        shown.run(editor ->
                ((EditorArea) editor.lookup(".styled-text-area")).handleInputMethodEvent(event));
    }

    @Test
    void whatAnInputMethodWritesIsOneStep() {
        open("a b", 2, 2);
        compose("k", "");
        compose("か", "");
        compose("かn", "");
        compose("", "缶");
        assertEquals("a 缶b", text());
        shown.run(MarkdownEditor::undo);
        assertEquals("a b", text());
        shown.run(MarkdownEditor::redo);
        assertEquals("a 缶b", text());
        shown.type("x");
        shown.run(MarkdownEditor::undo);
        assertTrue(text().contains("缶"), text());
    }

    @Test
    void aCompositionThatIsLeftEndsItsStep() {
        open("a b", 2, 2);
        compose("か", "");
        shown.run(MarkdownEditor::undo);
        assertEquals("a b", text());
        shown.type("x");
        shown.run(MarkdownEditor::undo);
        assertEquals("a b", text());
    }
}
