package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the writer mends where it stands: a title in the list, lines without end in a chapter.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class InPlaceTest {
    private final FakeStudio studio = new FakeStudio();
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage stage) {
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {});
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void aChapterWithoutLineEndsStaysUntilTheWriterWantsItOtherwise(FxRobot robot) {
        String endless = "We moved the hives. Nobody got lost. ".repeat(109).strip();
        SampleStory story = story();
        story.grown("I keep four hives.").transcriptFinished().draftBegun("Bees");
        story.written(0, endless).draftFinished();
        screen.untilWords("draft · 1 chapter");
        screen.run(() -> screen.node("draftSide", ToggleButton.class).fire());
        screen.untilWords("so long that typing in them is slow");
        assertEquals(endless, keptText());
        robot.clickOn(screen.button("End them at sentences").orElseThrow());
        screen.until("the parted text", () -> keptText().indexOf('\n') > 0);
        assertEquals(endless, keptText().replace('\n', ' '));
    }

    @WatchedTest
    void aSourceIsRenamedInItsPlace(FxRobot robot) {
        story().grown("I keep four hives.").transcriptFinished();
        screen.untilWords("transcript ·");
        robot.type(KeyCode.F2);
        screen.until(
                "the field", () -> robot.lookup(".source-cell .text-field").tryQuery().isPresent());
        robot.write("Ada").type(KeyCode.ENTER);
        screen.untilWords("It is called “Ada” now.");
        screen.until(
                "the new title", () -> studio.library.sources.getFirst().title().equals("Ada"));
        screen.until(
                "the title above the text",
                () -> screen.ask(() -> screen.node("title", Label.class).getText()).equals("Ada"));
        robot.clickOn(screen.button("Take it back").orElseThrow());
        screen.until("the old one", () -> studio.library.sources.getFirst().title().equals("Talk"));
    }

    private SampleStory story() {
        screen.untilWords("From a recording to a draft");
        return new SampleStory(studio, "Talk").added().transcriptBegun();
    }

    private String keptText() {
        return studio.library.chapters.values().iterator().next().getFirst().markdown();
    }
}
