package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;

/// What a screen reader asks the controls, and what it is answered.
@NeedsWindow
class ScreenReaderTest {
    private static StyleClassedTextArea area(Parent control) {
        return (StyleClassedTextArea) control.lookup(".styled-text-area");
    }

    private static Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
        return node.queryAccessibleAttribute(attribute, parameters);
    }

    private static void readsLikeAText(Parent control, String name) {
        StyleClassedTextArea area = area(control);
        area.selectRange(5, 7);
        assertEquals(AccessibleRole.TEXT_AREA, area.getAccessibleRole());
        assertEquals("one two\nthree", ask(area, AccessibleAttribute.TEXT));
        assertEquals(
                name,
                assertInstanceOf(Label.class, ask(area, AccessibleAttribute.LABELED_BY)).getText());
        assertEquals(5, ask(area, AccessibleAttribute.SELECTION_START));
        assertEquals(7, ask(area, AccessibleAttribute.SELECTION_END));
        assertEquals(7, ask(area, AccessibleAttribute.CARET_OFFSET));
        assertEquals(0, ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 7));
        assertEquals(1, ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 8));
        assertEquals(1, ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 9_000));
        assertEquals(8, ask(area, AccessibleAttribute.LINE_START, 1));
        assertEquals(13, ask(area, AccessibleAttribute.LINE_END, 1));
        assertEquals(13, ask(area, AccessibleAttribute.LINE_END, 70));
        assertEquals(true, ask(area, AccessibleAttribute.EDITABLE));
        Bounds[] bounds =
                assertInstanceOf(
                        Bounds[].class, ask(area, AccessibleAttribute.BOUNDS_FOR_RANGE, 9, 12));
        Point2D point = new Point2D(bounds[0].getMinX() + 1, bounds[0].getCenterY());
        assertEquals(9, ask(area, AccessibleAttribute.OFFSET_AT_POINT, point));
        area.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 0, 3);
        assertEquals("one", area.getSelectedText());
        area.executeAccessibleAction(AccessibleAction.SHOW_TEXT_RANGE, 9, 12);
    }

    @Test
    void theEditorReadsLikeAText() {
        try (var shown = Shown.of(() -> new MarkdownEditor("Chapter"))) {
            shown.run(editor -> editor.open("one two\nthree"));
            shown.pulses();
            shown.run(editor -> readsLikeAText(editor, "Chapter"));
        }
    }

    @Test
    void theTranscriptReadsLikeAText() {
        try (var shown = Shown.of(() -> new TranscriptArea("Transcript", new QuietEdits()))) {
            shown.run(area -> area.open(List.of(line("one two"), line("three"))));
            shown.pulses();
            shown.run(area -> readsLikeAText(area, "Transcript"));
        }
    }

    private static TranscriptLine line(String words) {
        return new TranscriptLine("", "0:01", words, TranscriptLine.State.FINAL, List.of());
    }

    @Test
    void anEmptyTextAnswersToo() {
        try (var shown = Shown.of(() -> new MarkdownEditor("Chapter"))) {
            shown.run(editor -> {
                assertEquals("", ask(area(editor), AccessibleAttribute.TEXT));
                assertEquals(0, ask(area(editor), AccessibleAttribute.LINE_FOR_OFFSET));
                assertEquals(0, ask(area(editor), AccessibleAttribute.LINE_END, 3));
                assertEquals(0, ask(area(editor), AccessibleAttribute.OFFSET_AT_POINT));
            });
        }
    }

    @Test
    void differencesAreSaidInWords() {
        try (var shown = Shown.of(() -> new DiffView("Differences"))) {
            shown.run(view ->
                    view.show(
                            DiffView.compare(
                                    "Same.\n\nIt’s old.\n\nGone.",
                                    "Same.\n\nIt’s new.\n\nLast.\n\nMore.")));
            shown.pulses();
            List<String> said =
                    shown.ask(view ->
                            view.lookupAll(".diff-row").stream()
                                    .map(Node::getAccessibleText)
                                    .toList());
            assertTrue(said.contains("Same."), said.toString());
            assertTrue(said.contains("Here: It’s old. There: It’s new."), said.toString());
            assertTrue(said.contains("Only there: More."), said.toString());
            List<String> buttons =
                    shown.ask(view ->
                            view.lookupAll(".diff-take").stream()
                                    .filter(Node::isVisible)
                                    .map(Node::getAccessibleText)
                                    .toList());
            assertTrue(buttons.contains("Take: It’s new."), buttons.toString());
        }
    }

    @Test
    void theMeterSaysHowLoudItIsInStepsOfTen() {
        try (var shown = Shown.of(() -> new LevelMeter("Microphone"))) {
            shown.run(meter -> {
                meter.level(0.57);
                assertEquals("60 percent", ask(meter, AccessibleAttribute.VALUE_STRING));
                meter.level(1);
                assertEquals("too loud", ask(meter, AccessibleAttribute.VALUE_STRING));
                assertEquals("Microphone", ask(meter, AccessibleAttribute.TEXT));
            });
        }
    }

    @Test
    void daysOfThePlotAreSaidOneByOne() {
        try (var shown = Shown.of(GoalPlot::new)) {
            shown.run(plot ->
                    plot.show(
                            List.of(
                                    new GoalPlot.Day("3 March", 1200),
                                    new GoalPlot.Day("4 March", 0)),
                            500));
            String[] said =
                    shown.ask(plot ->
                            plot.lookupAll(".goal-bar").stream()
                                    .map(Node::getAccessibleText)
                                    .toArray(String[]::new));
            assertArrayEquals(new String[] {"3 March: 1,200 words", "4 March: 0 words"}, said);
        }
    }
}
