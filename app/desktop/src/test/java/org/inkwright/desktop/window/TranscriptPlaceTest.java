package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeSound;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TranscriptArea;
import org.inkwright.media.PlayerState;
import org.inkwright.transcription.Doubt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Reading, hearing and mending a transcript in the whole window, over a made-up studio.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class TranscriptPlaceTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeSound sound = new FakeSound();
    private Stage stage;
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage first) {
        stage = first;
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {}, sound);
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void transcriptIsMendedWhileTheRestIsHeard(FxRobot robot) {
        SampleStory story = growing();
        story.grown("I keep four hives.", "You need flour.");
        screen.untilWords("You need flour.");
        TranscriptArea area = area();
        screen.run(() -> {
            area.select(new LineRange(0, new TextRange(0, 0)));
            area.requestFocus();
        });
        robot.write("So ");
        story.grown("And a garden.");
        screen.untilWords("So I keep four hives.");
        screen.untilWords("And a garden.");
        screen.until("the kept words", () -> edited(story).startsWith("So I keep four hives."));
        screen.until(
                "the words before",
                () -> {
                    // what is typed slowly is taken back in more than one step
                    keys(robot, KeyCode.CONTROL, KeyCode.Z);
                    return edited(story).startsWith("I keep four hives.");
                });
        robot.type(KeyCode.END, KeyCode.ENTER);
        assertEquals("I keep four hives.\nYou need flour.\nAnd a garden.", edited(story));
        screen.run(() -> area.select(new LineRange(1, new TextRange(4, 4))));
        robot.type(KeyCode.ENTER);
        screen.until("two lines", () -> edited(story).contains("You\nneed flour."));
        robot.type(KeyCode.HOME, KeyCode.BACK_SPACE);
        screen.until("one line", () -> edited(story).contains("You need flour."));
    }

    @WatchedTest
    void wordsAreReplacedInTheTranscriptWithAPreviewOfEachHit(FxRobot robot) {
        SampleStory story = growing();
        story.grown("Four hives.", "No hives were lost.").transcriptFinished();
        screen.untilWords("No hives were lost.");
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        screen.untilWords("Regular expression");
        robot.write("hives").type(KeyCode.TAB);
        screen.untilWords("2 hits");
        screen.run(() -> screen.node("instead", TextField.class).setText("skeps"));
        screen.untilWords("No hivesskeps were lost.");
        robot.clickOn(screen.button("Replace all").orElseThrow());
        screen.until(
                "the new words", () -> edited(story).equals("Four skeps.\nNo skeps were lost."));
        assertEquals(List.of("Replaced"), studio.transcripts.steps);
    }

    @WatchedTest
    void doubtsAreVisitedAndListenedToAgain(FxRobot robot) {
        studio.transcripts.doubts = List.of(new Doubt.Repetition(4_000, 8_000, 1, 4));
        SampleStory story = growing();
        story.grown("Four hives.", "No no no no.").transcriptFinished();
        screen.untilWords("1 doubt");
        robot.type(KeyCode.F8);
        screen.untilWords("the same words come 4 times");
        MenuButton again = screen.node("again", MenuButton.class);
        screen.run(again::show);
        screen.until("the models", () -> screen.ask(() -> !again.getItems().isEmpty()));
        screen.run(() -> {
            again.getItems().getFirst().fire();
            again.hide();
        });
        screen.until(
                "the wish",
                () ->
                        studio.transcripts.steps.stream()
                                .anyMatch(s -> s.startsWith("listen 0.1 to 0.1")));
        screen.run(() -> studio.feed.tell(story.heardAgain(1, "No, none.")));
        screen.untilWords("Heard again by other");
        robot.clickOn(screen.button("Take what was heard").orElseThrow());
        screen.until("the new line", () -> edited(story).equals("Four hives.\nNo, none."));
    }

    @WatchedTest
    void speakersAreNamedFromALineOn(FxRobot robot) {
        SampleStory story = growing();
        story.grown("Four hives.", "None was lost?", "None.").transcriptFinished();
        screen.untilWords("None was lost?");
        keys(robot, KeyCode.CONTROL, KeyCode.U);
        screen.untilWords("Nobody is named yet.");
        screen.run(() -> area().select(new LineRange(1, new TextRange(0, 0))));
        robot.clickOn(screen.button("Somebody new says this").orElseThrow());
        screen.untilWords("2 lines");
        TextField name = screen.ask(() -> (TextField) root().lookup(".voice .text-field"));
        robot.clickOn(name).write("Ada").type(KeyCode.ENTER);
        screen.untilWords("Ada");
        screen.until(
                "the name",
                () ->
                        studio.library.transcripts().edited(story.transcript).speakers().stream()
                                .anyMatch(one -> one.name().equals("Ada")));
    }

    @WatchedTest
    void recordingIsPlayedFromTheCaretAndTypingStopsIt(FxRobot robot) {
        SampleStory story = growing();
        story.grown("Four hives.", "No hives were lost.").transcriptFinished();
        screen.untilWords("No hives were lost.");
        TranscriptArea area = area();
        screen.run(() -> {
            area.select(new LineRange(1, new TextRange(0, 0)));
            area.requestFocus();
        });
        keys(robot, KeyCode.CONTROL, KeyCode.SPACE);
        screen.until("the sound", () -> sound.steps.contains("play"));
        assertTrue(sound.steps.contains("seek 4000"), sound.steps.toString());
        screen.untilWords("0:04 / ");
        robot.write("x");
        screen.until("silence", () -> sound.steps.contains("pause"));
        sound.next = new PlayerState.Failed(PlayerState.Reason.NO_DEVICE, "none");
        keys(robot, KeyCode.CONTROL, KeyCode.SPACE);
        screen.untilWords("No loudspeaker or headphones were found.");
    }

    @WatchedTest
    void transcriptThatWasThereBeforeItsScreenIsShownWhole(FxRobot robot) {
        SampleStory story = growing();
        story.grown("Four hives.", "No hives were lost.").transcriptFinished();
        story.draftBegun("Bees").written(0, "I keep four hives.").draftFinished();
        screen.untilWords("draft · 1 chapter");
        screen.run(program::stop);
        sound.steps.clear();
        screen.run(() -> {
            program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {}, sound);
            program.start();
        });
        screen.untilWords("I keep four hives.");
        screen.press("transcriptSide");
        screen.untilWords("No hives were lost.");
        assertFalse(screen.shows("No speech was found"));
        screen.until("the waveform", () -> sound.steps.stream().anyMatch(s -> s.contains("look")));
    }

    private SampleStory growing() {
        screen.untilWords("From a recording to a draft");
        return new SampleStory(studio, "Talk").added().transcriptBegun();
    }

    private static void keys(FxRobot robot, KeyCode held, KeyCode pressed) {
        robot.press(held, pressed).release(pressed, held);
    }

    private Node root() {
        return stage.getScene().getRoot();
    }

    private TranscriptArea area() {
        return screen.lookup(".transcript-area", TranscriptArea.class);
    }

    private String edited(SampleStory story) {
        return studio.library.read(work -> work.transcripts().edited(story.transcript).text());
    }
}
