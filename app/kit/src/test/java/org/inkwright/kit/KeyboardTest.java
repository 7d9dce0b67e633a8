package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every control is entered and left by keys alone.
@NeedsWindow
class KeyboardTest {
    private static Shown<VBox> between(Supplier<? extends Parent> control) {
        return Shown.of(() -> {
            Button before = new Button("before");
            Button after = new Button("after");
            Parent middle = control.get();
            VBox.setVgrow(middle, javafx.scene.layout.Priority.ALWAYS);
            return new VBox(before, middle, after);
        });
    }

    /// Which of the three has the focus within.
    private static int focused(Shown<VBox> shown) {
        return shown.ask(box -> {
            for (int at = 0; at < box.getChildren().size(); at++) {
                Node child = box.getChildren().get(at);
                if (child.isFocusWithin()) {
                    return at;
                }
            }
            return -1;
        });
    }

    private static void enter(Shown<VBox> shown) {
        shown.run(box -> box.getChildren().getFirst().requestFocus());
        shown.press("Tab");
        assertEquals(1, focused(shown), "Tab enters");
    }

    private static void leavesBothWays(Shown<VBox> shown, String on, String back) {
        enter(shown);
        shown.press(on);
        assertEquals(2, focused(shown), on + " leaves");
        shown.press("Shift+Tab");
        assertEquals(1, focused(shown), "Shift+Tab enters");
        shown.press(back);
        assertEquals(0, focused(shown), back + " leaves");
    }

    private static MarkdownEditor editor(String text) {
        MarkdownEditor editor = new MarkdownEditor("Chapter");
        editor.open(text);
        return editor;
    }

    @Test
    void tabPassesThroughPlainText() {
        try (var shown = between(() -> editor("words"))) {
            leavesBothWays(shown, "Tab", "Shift+Tab");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"- item", "```\ncode\n```", "words"})
    void sixAndControlTabLeaveTheTextWhereverTheCaretIs(String text) {
        try (var shown = between(() -> editor(text))) {
            leavesBothWays(shown, "F6", "Shift+F6");
            leavesBothWays(shown, "Ctrl+Tab", "Ctrl+Shift+Tab");
            assertEquals(
                    text, shown.ask(box -> ((MarkdownEditor) box.getChildren().get(1)).text()));
        }
    }

    @Test
    void tabLeavesATranscript() {
        List<String> told = new ArrayList<>();
        LineEdits edits =
                new QuietEdits() {
                    @Override
                    public void edited(int line, String words) {
                        told.add(words);
                    }
                };
        Supplier<TranscriptArea> control =
                () -> {
                    TranscriptArea area = new TranscriptArea("Transcript", edits);
                    area.open(
                            List.of(
                                    new TranscriptLine(
                                            "",
                                            "0:01",
                                            "words",
                                            TranscriptLine.State.FINAL,
                                            List.of())));
                    return area;
                };
        try (var shown = between(control)) {
            leavesBothWays(shown, "Tab", "Shift+Tab");
            leavesBothWays(shown, "F6", "Shift+F6");
            enter(shown);
            shown.type("\t");
            shown.type("x");
        }
        assertEquals(List.of("xwords"), told);
    }

    @Test
    void theStripIsEnteredAndLeft() {
        try (var shown = between(() -> new WaveformStrip("Recording"))) {
            leavesBothWays(shown, "Tab", "Shift+Tab");
        }
    }

    @Test
    void thePreviewIsEnteredAndLeft() {
        try (var shown = between(() -> new MarkdownPreview("Preview"))) {
            leavesBothWays(shown, "Tab", "Shift+Tab");
        }
    }

    @Test
    void changesAreReachedByArrowsAndTakenByEnter() {
        List<TextChange> taken = new ArrayList<>();
        Supplier<DiffView> control =
                () -> {
                    DiffView view = new DiffView("Differences");
                    view.onTake(taken::add);
                    view.show(
                            DiffView.compare(
                                    "One.\n\nTwo old.\n\nThree.\n\nFour old.",
                                    "One.\n\nTwo new.\n\nThree.\n\nFour new."));
                    return view;
                };
        try (var shown = between(control)) {
            shown.pulses();
            enter(shown);
            shown.press("Down");
            shown.press("Enter");
            shown.press("Down");
            shown.press("Enter");
            shown.press("Down");
            shown.press("Up");
            shown.press("Enter");
            assertEquals(
                    List.of("Two new.", "Four new.", "Two new."),
                    taken.stream().map(TextChange::inserted).toList());
            int presses = 0;
            while (focused(shown) == 1 && presses++ < 10) {
                shown.press("Tab");
            }
            assertTrue(focused(shown) == 2, "Tab leaves after " + presses);
        }
    }
}
