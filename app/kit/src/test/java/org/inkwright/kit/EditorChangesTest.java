package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What others than the keyboard do to the editor's text: changes, marks, dragging.
@NeedsWindow
class EditorChangesTest {
    private final Shown<MarkdownEditor> shown = Shown.of(() -> new MarkdownEditor("Text"));

    @AfterEach
    void close() {
        shown.close();
    }

    private void open(String text) {
        shown.run(editor -> editor.open(text));
        shown.pulses();
    }

    private void caret(int place) {
        shown.run(editor -> editor.select(new TextRange(place, place)));
    }

    private String text() {
        return shown.ask(MarkdownEditor::text);
    }

    private String styleAt(int place) {
        return shown.ask(editor ->
                String.join(" ", new java.util.TreeSet<>(area(editor).getStyleOfChar(place))));
    }

    private static StyleClassedTextArea area(MarkdownEditor editor) {
        return (StyleClassedTextArea) editor.lookup(".styled-text-area");
    }

    @Test
    void draggedWordsAreOneStep() {
        open("one two three");
        shown.run(editor -> {
            editor.select(new TextRange(0, 4));
            area(editor).moveSelectedText(8);
        });
        assertEquals("two one three", text());
        assertEquals(new TextRange(4, 8), shown.ask(MarkdownEditor::selection));
        shown.run(MarkdownEditor::undo);
        assertEquals("one two three", text());
        shown.run(MarkdownEditor::redo);
        assertEquals("two one three", text());
        shown.run(editor -> {
            editor.select(new TextRange(8, 13));
            area(editor).moveSelectedText(0);
        });
        assertEquals("threetwo one ", text());
    }

    @Test
    void changesOfAnotherTextAreNotMade() {
        open("one two");
        assertTrue(
                shown.holds(editor -> !editor.makeAll(List.of(new TextChange(0, "two", "three")))));
        assertTrue(
                shown.holds(editor ->
                        !editor.makeAll(
                                List.of(
                                        new TextChange(0, "one", "1"),
                                        new TextChange(2, "too", "2")))));
        assertEquals("one two", text());
        assertTrue(
                shown.holds(editor ->
                        editor.makeAll(
                                List.of(
                                        new TextChange(0, "one", "1"),
                                        new TextChange(2, "two", "2")))));
        assertEquals("1 2", text());
    }

    @Test
    void theHitThatTheSearchIsAtCanBeReadEverywhere() {
        open("a bee\n\n> a [bee](https://bee.org) in a quotation\n\nanother");
        shown.run(editor -> {
            editor.view().focusProperty().set(FocusMode.PARAGRAPH);
            editor.select(new TextRange(0, 0));
            editor.mark(Mark.CURRENT_HIT, List.of(new TextRange(2, editor.length())));
        });
        shown.pulses();
        List<String> inks =
                shown.ask(editor ->
                        editor.lookupAll(".mark-current-hit").stream()
                                .map(node -> ((javafx.scene.text.Text) node).getFill().toString())
                                .distinct()
                                .toList());
        assertEquals(List.of("0xffffffff"), inks);
    }

    @Test
    void replacingAllKeepsTheCaretAndIsOneStep() {
        open("one two three");
        caret(9);
        shown.run(editor -> editor.replaceAll("one 2 three"));
        assertEquals(new TextRange(7, 7), shown.ask(MarkdownEditor::selection));
        shown.run(MarkdownEditor::undo);
        assertEquals("one two three", text());
    }

    @Test
    void marksStayWithTheirWords() {
        open("one teh two");
        shown.run(editor -> editor.mark(Mark.MISSPELT, List.of(new TextRange(4, 7))));
        shown.pulses();
        assertEquals("mark-misspelt", styleAt(5));
        caret(0);
        shown.type("x");
        assertEquals("", styleAt(4));
        assertEquals("mark-misspelt", styleAt(5));
        assertEquals(List.of(new TextRange(5, 8)), shown.ask(e -> e.marked(Mark.MISSPELT)));
        shown.run(editor -> editor.mark(Mark.MISSPELT, List.of()));
        shown.pulses();
        assertEquals("", styleAt(5));
    }
}
