package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsWindow
class MarkdownEditorTest {
    static final String SAMPLE =
            """
            # Moving the hives

            We moved them **in the evening**, when *all* the bees were home. Nobody got `lost`, \
            and the [keeper](https://bee.org) slept well.[^1]

            ## What you need

            - a smoker
            - [x] two straps
            - [ ] a ~~car~~ cart
              1. with good wheels

            > None got lost, she says. We counted them twice, before and after.

            | hive | bees |
            | ---- | ---- |

            ```java
            int bees = 30_000;
            ```

            ---

            [^1]: The keeper told us so.
            """;

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
    void aTextIsShownWithItsStyles() {
        open("# Bees\r\na **b**\r");
        assertEquals("# Bees\na **b**\n", text());
        assertEquals("mark", styleAt(0));
        assertEquals("strong", styleAt(11));
        assertEquals(
                "[line-heading-1]",
                shown.ask(e -> area(e).getParagraph(0).getParagraphStyle().toString()));
    }

    @Test
    void onlyLinesThatChangeAreStyledAnew() {
        open("plain\n**bold**\nplain");
        caret(2);
        shown.type("*x*");
        assertEquals("pl*x*ain\n**bold**\nplain", text());
        assertEquals("emphasis", styleAt(3));
        assertEquals("strong", styleAt(12));
        caret(0);
        shown.press("Enter");
        assertEquals("strong", styleAt(13));
    }

    @Test
    void anOpenedFenceReachesToItsEnd() {
        open("a\n*b*\n*c*\n```\n*d*");
        assertEquals("emphasis", styleAt(3));
        caret(0);
        shown.type("```");
        caret(3);
        shown.press("Enter");
        assertEquals("", styleAt(7), text());
        assertEquals("emphasis", styleAt(19), "the old fence closes now");
        shown.run(MarkdownEditor::undo);
        shown.run(MarkdownEditor::undo);
        assertEquals("a\n*b*\n*c*\n```\n*d*", text());
        assertEquals("emphasis", styleAt(3));
        assertEquals("", styleAt(15));
    }

    @Test
    void stylesAreThoseOfAFreshTextAfterAnyEdits() {
        Random random = new Random(17);
        open(SAMPLE);
        for (int round = 0; round < 150; round++) {
            int length = shown.ask(MarkdownEditor::length);
            int from = random.nextInt(length + 1);
            int to = Math.min(length, from + random.nextInt(20));
            String words = List.of("", "*", "\n", "```\n", "a\nb\nc", "# ").get(random.nextInt(6));
            shown.run(editor -> {
                editor.select(new TextRange(from, to));
                editor.insert(words);
            });
        }
        List<String> edited = shown.ask(MarkdownEditorTest::styles);
        open(text());
        assertEquals(shown.ask(MarkdownEditorTest::styles), edited);
        while (!shown.ask(e -> e.history().past().isEmpty())) {
            shown.run(MarkdownEditor::undo);
        }
    }

    private static List<String> styles(MarkdownEditor editor) {
        List<String> styles = new ArrayList<>();
        for (var paragraph : area(editor).getParagraphs()) {
            StringBuilder line = new StringBuilder(paragraph.getParagraphStyle().toString());
            paragraph
                    .getStyleSpans()
                    .forEach(span ->
                            line.append(span.getLength())
                                    .append(new java.util.TreeSet<>(span.getStyle())));
            styles.add(paragraph.length() == 0 ? "" : line.toString());
        }
        return styles;
    }

    @Test
    void listsGoOnWithEnterAndMoveWithTab() {
        open("- one");
        caret(5);
        shown.press("Enter");
        shown.type("two");
        shown.press("Tab");
        assertEquals("- one\n  - two", text());
        shown.press("Shift+Tab");
        shown.press("Enter");
        shown.press("Enter");
        assertEquals("- one\n- two\n", text());
    }

    @Test
    void shortcutsRunCommandsAndEachIsOneStep() {
        open("a bee");
        shown.run(editor -> editor.select(new TextRange(2, 5)));
        shown.press("Shortcut+B");
        assertEquals("a **bee**", text());
        shown.press("Shortcut+Shift+2");
        assertEquals("## a **bee**", text());
        shown.run(MarkdownEditor::undo);
        shown.run(MarkdownEditor::undo);
        assertEquals("a bee", text());
        shown.run(MarkdownEditor::redo);
        assertEquals("a **bee**", text());
    }

    @ParameterizedTest
    @EnumSource(MarkdownCommand.class)
    void everyCommandHasATitleAndCanBeTakenBack(MarkdownCommand command) {
        open("one\n- two\nthree");
        caret(6);
        shown.run(editor -> editor.run(command));
        assertTrue(!text().equals("one\n- two\nthree") || command == MarkdownCommand.TICK);
        shown.run(MarkdownEditor::undo);
        assertEquals("one\n- two\nthree", text());
        assertTrue(!command.title().isBlank());
    }

    @Test
    void changesAreToldAsTheyHappen() {
        List<TextChange> told = new ArrayList<>();
        open("bee");
        shown.run(editor -> editor.onChange(told::add));
        caret(3);
        shown.type("s");
        shown.run(MarkdownEditor::undo);
        assertEquals(List.of(new TextChange(3, "", "s"), new TextChange(3, "s", "")), told);
        open("other");
        assertEquals(2, told.size(), "opening is no edit");
    }

    @Test
    void aHistoryGoesOnWithItsText() {
        open("");
        shown.type("one two");
        EditHistory kept = shown.ask(MarkdownEditor::history);
        String text = text();
        open("something else");
        shown.run(editor -> editor.open(text, kept));
        shown.run(MarkdownEditor::undo);
        assertEquals("one ", text());
    }

    @Test
    void focusLightsTheSentenceAtTheCaret() {
        open("One here. Two there.\n\nThree.");
        shown.run(editor -> editor.view().focusProperty().set(FocusMode.SENTENCE));
        caret(12);
        shown.pulses();
        assertEquals("", styleAt(2));
        assertEquals("lit", styleAt(12));
        caret(24);
        shown.pulses();
        assertEquals("", styleAt(12));
        assertEquals("lit", styleAt(24));
    }

    @Test
    void theCaretStaysInTheMiddleOfATypewriter() {
        open("line\n".repeat(200));
        shown.run(editor -> editor.view().typewriterProperty().set(true));
        caret(500);
        shown.pulses();
        double middle =
                shown.ask(e -> {
                    var area = area(e);
                    return area.screenToLocal(area.getCaretBounds().orElseThrow()).getCenterY();
                });
        assertEquals(350, middle, 20);
    }

    @Test
    void theTopLineCanBeAskedAndSet() {
        open("line\n".repeat(300));
        shown.run(editor -> editor.view().showLine(100));
        shown.pulses();
        shown.pulses();
        assertEquals(100, shown.ask(e -> e.view().topLineProperty().get()), 0.6);
    }

    @Test
    void theEndIsWhereNothingIsBelow() {
        open("line\n".repeat(300));
        assertTrue(shown.holds(e -> !e.view().isAtEnd()));
        shown.run(editor -> editor.view().showLine(150));
        shown.pulses();
        assertTrue(shown.holds(e -> !e.view().isAtEnd()));
        shown.run(editor -> editor.view().showLine(300));
        shown.pulses();
        shown.pulses();
        assertTrue(shown.holds(e -> e.view().isAtEnd()));
        open("one line");
        shown.pulses();
        assertTrue(shown.holds(e -> !e.view().isAtEnd()), "it was not scrolled");
    }

    private void onClipboard(Consumer<ClipboardContent> fill) {
        shown.run(editor -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Test
    void pagesArePastedAsMarkdownAndPlainOnDemand() {
        open("");
        onClipboard(c -> {
            c.putHtml("<p>a <b>bee</b></p>");
            c.putString("a bee");
        });
        shown.run(MarkdownEditor::paste);
        assertEquals("a **bee**", text());
        shown.run(MarkdownEditor::undo);
        shown.press("Shortcut+Shift+V");
        assertEquals("a bee", text());
    }

    @Test
    void aPastedTextWithoutLineEndsGetsSome() {
        int[] told = {0};
        String endless = "We moved the hives. Nobody got lost. ".repeat(600).strip();
        open("a  b");
        shown.run(editor -> editor.onParted(() -> told[0]++));
        caret(2);
        onClipboard(c -> c.putString(endless));
        shown.run(MarkdownEditor::paste);
        assertEquals("a " + endless + " b", text().replace('\n', ' '));
        assertTrue(text().lines().allMatch(line -> line.length() < 1_600));
        assertEquals(1, told[0]);
        shown.run(MarkdownEditor::undo);
        assertEquals("a  b", text(), "one step");
        onClipboard(c -> c.putString("short"));
        shown.run(MarkdownEditor::paste);
        assertEquals(1, told[0]);
    }

    @Test
    void anOpenedTextWithoutLineEndsStaysUntilTheWriterWantsIt() {
        String endless = "We moved the hives. Nobody got lost. ".repeat(600);
        open(endless);
        assertEquals(endless, text());
        assertTrue(shown.ask(MarkdownEditor::hasLongLines));
        shown.run(MarkdownEditor::partLongLines);
        assertEquals(endless, text().replace('\n', ' '));
        assertTrue(text().lines().allMatch(line -> line.length() < 1_600));
        assertEquals(false, shown.ask(MarkdownEditor::hasLongLines));
        shown.run(MarkdownEditor::undo);
        assertEquals(endless, text());
    }

    @Test
    void aLineThatCannotEndAnywhereIsNotOffered() {
        open("蜂".repeat(9_000));
        assertEquals(false, shown.ask(MarkdownEditor::hasLongLines));
    }

    @Test
    void anAddressPastedOverWordsMakesALink() {
        open("a bee");
        shown.run(editor -> editor.select(new TextRange(2, 5)));
        onClipboard(c -> c.putString("https://bee.org"));
        shown.run(MarkdownEditor::paste);
        assertEquals("a [bee](https://bee.org)", text());
    }

    @Test
    void aPastedPictureComesToWhereItWasPasted() {
        List<Consumer<String>> waiting = new ArrayList<>();
        open("one two");
        shown.run(editor -> editor.keepPictures((picture, address) -> waiting.add(address)));
        caret(4);
        onClipboard(c -> c.putImage(new WritableImage(2, 2)));
        shown.run(MarkdownEditor::paste);
        caret(0);
        shown.type("xx");
        shown.run(editor -> waiting.getFirst().accept("pictures/a.png"));
        assertEquals("xxone ![](pictures/a.png)two", text());
        shown.run(editor -> waiting.getFirst().accept("twice.png"));
        assertEquals("xxone ![](pictures/a.png)two", text());
    }

    @Test
    void aScreenReaderHearsTheText() {
        open("one\ntwo");
        caret(5);
        shown.run(editor -> {
            var area = area(editor);
            assertEquals("one\ntwo", area.queryAccessibleAttribute(AccessibleAttribute.TEXT));
            assertEquals(5, area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET));
            assertEquals(1, area.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, 5));
            assertEquals(4, area.queryAccessibleAttribute(AccessibleAttribute.LINE_START, 1));
            assertEquals(7, area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 1));
            assertEquals("Text", area.getAccessibleText());
        });
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void itLooksLikeAPage(Shown.Light light) {
        try (var page = Shown.of(light, 900, 900, () -> new MarkdownEditor("Text"))) {
            page.run(editor -> {
                editor.open(SAMPLE);
                editor.mark(Mark.MISSPELT, List.of(new TextRange(23, 28)));
                editor.mark(Mark.DIMMED, List.of(new TextRange(54, 84)));
                editor.mark(Mark.UNSUPPORTED, List.of(new TextRange(88, 100)));
                editor.mark(Mark.LOCKED, List.of(new TextRange(150, 170)));
                editor.mark(Mark.HIT, List.of(new TextRange(210, 216)));
                editor.mark(Mark.CURRENT_HIT, List.of(new TextRange(224, 230)));
                editor.select(new TextRange(2, 8));
            });
            assertTrue(Shown.ink(page.picture("editor-" + light)) > 3_000);
        }
    }
}
