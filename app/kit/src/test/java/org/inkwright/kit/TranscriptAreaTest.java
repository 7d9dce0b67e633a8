package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsWindow
class TranscriptAreaTest {
    private final List<String> told = new ArrayList<>();
    private final Shown<TranscriptArea> shown =
            Shown.of(() -> new TranscriptArea("Transcript", new Told()));

    private final class Told implements LineEdits {
        @Override
        public void edited(int line, String words) {
            told.add("edited " + line + " " + words);
        }

        @Override
        public void split(int line, int at) {
            told.add("split " + line + " " + at);
        }

        @Override
        public void merged(int line) {
            told.add("merged " + line);
        }

        @Override
        public void undo() {
            told.add("undo");
        }

        @Override
        public void redo() {
            told.add("redo");
        }
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static TranscriptLine line(String words) {
        return new TranscriptLine("Ada", "0:01", words, TranscriptLine.State.FINAL, List.of());
    }

    private static TranscriptLine doubted(String words) {
        return new TranscriptLine(
                "Ada",
                "0:01",
                words,
                TranscriptLine.State.FINAL,
                List.of(new TextRange(0, words.length())));
    }

    private void open(String... words) {
        shown.run(area ->
                area.open(
                        IntStream.range(0, words.length).mapToObj(at -> line(words[at])).toList()));
        shown.pulses();
    }

    private static StyleClassedTextArea text(TranscriptArea area) {
        return (StyleClassedTextArea) area.lookup(".styled-text-area");
    }

    private String text() {
        return shown.ask(area -> text(area).getText());
    }

    private void caret(int line, int at) {
        shown.run(area -> area.select(new LineRange(line, new TextRange(at, at))));
    }

    @Test
    void typingTellsTheLineThatChanged() {
        open("one", "two");
        caret(1, 3);
        shown.type("!");
        assertEquals(List.of("edited 1 two!"), told);
        assertEquals("two!", shown.ask(area -> area.line(1).words()));
    }

    @Test
    void enterAsksForASplitAndBackspaceForAMerge() {
        open("one two", "three");
        caret(0, 3);
        shown.press("Enter");
        caret(1, 0);
        shown.press("Backspace");
        caret(0, 7);
        shown.press("Delete");
        assertEquals(List.of("split 0 3", "merged 1", "merged 1"), told);
        assertEquals("one two\nthree", text(), "the owner of the lines decides");
    }

    @Test
    void whatReachesOverLinesIsDoneInEach() {
        open("one two", "three", "four five");
        shown.run(area -> text(area).selectRange(4, 18));
        shown.type("x");
        assertEquals("one x\n\n five", text());
        assertEquals(List.of("edited 2  five", "edited 1 ", "edited 0 one x"), told.subList(0, 3));
        shown.run(area -> text(area).replaceText(0, 0, "a\nb"));
        assertEquals("a bone x\n\n five", text());
    }

    @Test
    void linesThatComeMoveNeitherCaretNorPage() {
        open(IntStream.range(0, 300).mapToObj(at -> "line " + at).toArray(String[]::new));
        caret(299, 8);
        shown.pulses();
        double before = shown.ask(area -> text(area).getEstimatedScrollY());
        for (int round = 0; round < 5; round++) {
            shown.run(area -> area.append(List.of(line("new"), line("newer"))));
            shown.pulses();
        }
        assertTrue(shown.holds(area -> area.lineCount() == 310));
        assertEquals(new LineRange(299, new TextRange(8, 8)), shown.ask(TranscriptArea::caret));
        double after = shown.ask(area -> text(area).getEstimatedScrollY());
        assertEquals(before, after, 1);
        assertEquals(List.of(), told);
    }

    @Test
    void linesComeAndGoInTheMiddle() {
        open("one", "two", "three");
        caret(2, 2);
        shown.run(area -> area.replaceLines(1, 2, List.of(line("2a"), line("2b"))));
        assertEquals("one\n2a\n2b\nthree", text());
        assertTrue(shown.holds(area -> area.caret().line() == 3));
        shown.run(area -> area.replaceLines(0, 1, List.of()));
        assertEquals("2a\n2b\nthree", text());
        shown.run(area -> area.replaceLines(2, 3, List.of()));
        assertEquals("2a\n2b", text());
        shown.run(area -> area.replaceLines(0, 0, List.of(line("zero"))));
        assertEquals("zero\n2a\n2b", text());
        shown.run(area -> area.replaceLines(0, 3, List.of()));
        assertEquals("", text());
        shown.run(area -> area.append(List.of(line("again"))));
        assertEquals("again", text());
    }

    @Test
    void theLineOfTheCaretIsToldWithoutTheStepsBetween() {
        open("one", "two", "three");
        List<Integer> heard = new ArrayList<>();
        shown.run(area ->
                area.caretLineProperty().subscribe((old, now) -> heard.add(now.intValue())));
        caret(2, 1);
        shown.run(area -> area.replaceLines(0, 1, List.of(line("zero"), line("one"))));
        shown.run(area -> area.replaceLines(0, 2, List.of()));
        assertEquals(List.of(2, 3, 1), heard);
    }

    @Test
    void pastingOverLinesBringsOnlyTheirWords() {
        open("one two", "three four", "five");
        shown.run(area -> {
            text(area).selectRange(4, 13);
            text(area).copy();
            text(area).moveTo(0);
            text(area).paste();
        });
        assertEquals("two threeone two\nthree four\nfive", text());
        assertEquals(List.of("edited 0 two threeone two"), told);
        assertTrue(shown.holds(area -> area.lineCount() == 3));
    }

    @Test
    void draggedWordsAreToldInBothLines() {
        open("one two", "three four", "five");
        shown.run(area -> {
            text(area).selectRange(0, 4);
            text(area).moveSelectedText(14);
        });
        assertEquals("two\nthree one four\nfive", text());
        assertEquals(List.of("edited 1 three one four", "edited 0 two"), told);
        assertEquals("one ", shown.ask(area -> text(area).getSelectedText()));
        told.clear();
        shown.run(area -> {
            text(area).selectRange(1, 9);
            text(area).moveSelectedText(text(area).getLength());
        });
        assertEquals("t\n one four\nfivewo three", text());
        assertEquals(List.of("edited 2 fivewo three", "edited 1  one four", "edited 0 t"), told);
        shown.run(area -> {
            text(area).selectRange(12, 16);
            text(area).moveSelectedText(1);
        });
        assertEquals("tfive\n one four\nwo three", text());
        assertTrue(shown.holds(area -> area.lineCount() == 3));
    }

    @Test
    void theCaretStaysWithItsWordsWhileLinesAreShownAnew() {
        open("zero", "one", "two", "three", "four");
        caret(2, 1);
        shown.run(area ->
                area.replaceLines(
                        0,
                        5,
                        List.of(
                                doubted("zero"),
                                line("one"),
                                line("two"),
                                line("three"),
                                doubted("four"))));
        assertEquals(new LineRange(2, new TextRange(1, 1)), shown.ask(TranscriptArea::caret));
        shown.run(area ->
                area.replaceLines(
                        0,
                        5,
                        List.of(line("um zero"), line("two"), line("three"), line("um four"))));
        assertEquals("um zero\ntwo\nthree\num four", text());
        assertEquals(new LineRange(1, new TextRange(1, 1)), shown.ask(TranscriptArea::caret));
        assertEquals(List.of(), told);
    }

    @Test
    void afterASplitTheCaretStandsInTheSecondLine() {
        open("zero", "one two", "three");
        caret(1, 3);
        shown.run(area -> area.replaceLines(1, 2, List.of(line("one"), line("two"))));
        assertEquals(new LineRange(2, new TextRange(0, 0)), shown.ask(TranscriptArea::caret));
        shown.run(area -> area.replaceLines(1, 3, List.of(line("one two"))));
        assertEquals(new LineRange(1, new TextRange(4, 4)), shown.ask(TranscriptArea::caret));
    }

    @Test
    void doubtsAreShownWhereTheWordsStay() {
        open("zero", "one", "two");
        shown.run(area ->
                area.replaceLines(0, 3, List.of(doubted("zero"), line("one"), doubted("two"))));
        shown.pulses();
        assertEquals("[doubt]", shown.ask(area -> text(area).getStyleOfChar(0).toString()));
        assertEquals("[]", shown.ask(area -> text(area).getStyleOfChar(5).toString()));
        assertEquals("[doubt]", shown.ask(area -> text(area).getStyleOfChar(9).toString()));
    }

    @Test
    void marksStayWithTheirWords() {
        open("zero", "one bee", "two");
        shown.run(area -> area.mark(Mark.HIT, List.of(new LineRange(1, new TextRange(4, 7)))));
        shown.run(area -> area.replaceLines(0, 1, List.of(line("new"), line("newer"))));
        shown.run(area -> area.select(new LineRange(2, new TextRange(0, 0))));
        shown.type("x");
        shown.pulses();
        assertEquals("[]", shown.ask(area -> text(area).getStyleOfChar(13).toString()));
        assertEquals("[mark-hit]", shown.ask(area -> text(area).getStyleOfChar(15).toString()));
        assertEquals("xone bee", shown.ask(area -> area.line(2).words()));
    }

    @Test
    void aClickWithControlAsksToBeTakenThere() {
        open("one two three", "four");
        shown.run(area ->
                area.onSeek((line, at) -> told.add("seek " + line + (at > 0 ? " inside" : ""))));
        shown.run(area -> {
            StyleClassedTextArea text = text(area);
            var place = text.screenToLocal(text.getCharacterBoundsOnScreen(4, 7).orElseThrow());
            Event.fireEvent(
                    text,
                    new MouseEvent(
                            MouseEvent.MOUSE_PRESSED,
                            place.getCenterX(),
                            place.getCenterY(),
                            0,
                            0,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
        assertEquals(List.of("seek 0 inside"), told);
    }

    @Test
    void undoIsTheOwners() {
        open("one");
        shown.press("Shortcut+Z");
        assertEquals(List.of("undo"), told);
        assertTrue(KeyCode.Z.isLetterKey());
    }

    @Test
    void theSpokenWordIsLitWithoutTouchingTheText() {
        open("one two", "three");
        Node before = shown.ask(area -> area.lookup(".paragraph-text"));
        shown.run(area -> area.speak(new LineRange(0, new TextRange(4, 7))));
        shown.pulses();
        assertEquals(before, shown.ask(area -> area.lookup(".paragraph-text")));
        assertTrue(shown.holds(area -> !area.lookupAll(".spoken").isEmpty()));
        shown.run(TranscriptArea::silence);
    }

    @Test
    void speakersStandWhereTheyChange() {
        shown.run(area ->
                area.open(
                        List.of(
                                line("a"),
                                line("b"),
                                new TranscriptLine(
                                        "Bo",
                                        "0:09",
                                        "c",
                                        TranscriptLine.State.PENDING,
                                        List.of()))));
        shown.pulses();
        assertEquals(
                List.of("Ada", "", "Bo"),
                shown.ask(area ->
                        area.lookupAll(".transcript-speaker").stream()
                                .map(node -> node instanceof Label label ? label.getText() : "")
                                .toList()));
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void itReadsLikeAScript(Shown.Light light) {
        try (var page =
                Shown.of(light, 760, 420, () -> new TranscriptArea("Transcript", new Told()))) {
            page.run(area -> {
                area.open(
                        List.of(
                                new TranscriptLine(
                                        "Ada",
                                        "12:38",
                                        "So we moved the hives in the evening, when all the bees were home, and none of them got lost on the way.",
                                        TranscriptLine.State.FINAL,
                                        List.of(new TextRange(12, 21))),
                                line("We counted them twice."),
                                new TranscriptLine(
                                        "You",
                                        "12:44",
                                        "And none of them got lost?",
                                        TranscriptLine.State.FINAL,
                                        List.of()),
                                new TranscriptLine(
                                        "Ada",
                                        "12:47",
                                        "None that we know of",
                                        TranscriptLine.State.PENDING,
                                        List.of())));
                area.speak(new LineRange(0, new TextRange(26, 33)));
                area.mark(Mark.HIT, List.of(new LineRange(2, new TextRange(9, 13))));
            });
            assertTrue(Shown.ink(page.picture("transcript-" + light)) > 2_000);
        }
    }
}
