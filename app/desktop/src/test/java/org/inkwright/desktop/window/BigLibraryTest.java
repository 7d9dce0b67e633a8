package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
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

/// A library of ten thousand things in the window.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class BigLibraryTest {
    private static final int THINGS = 10_000;

    private final FakeStudio studio = new FakeStudio();
    private final List<Path> shown = new ArrayList<>();
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage stage) {
        for (int at = 0; at < THINGS; at++) {
            new SampleStory(studio, "Talk " + at).added();
        }
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), shown::add);
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void scrollingReadsOnUntilTheOldestIsThere(FxRobot robot) {
        screen.untilWords("Talk 9999");
        ListView<?> list = screen.node("sources", ListView.class);
        int rows = screen.ask(() -> list.getItems().size());
        assertTrue(rows < 1_000, rows + " rows were read at once");
        while (rows < THINGS) {
            int before = rows;
            screen.run(() -> list.scrollTo(before - 1));
            screen.until("more rows", () -> screen.ask(() -> list.getItems().size()) > before);
            rows = screen.ask(() -> list.getItems().size());
        }
        assertEquals(THINGS, rows);
        screen.run(() -> list.scrollTo(THINGS - 1));
        ScrollBar bar = (ScrollBar) screen.ask(() -> list.lookup(".scroll-bar:vertical"));
        screen.run(() -> bar.setValue(bar.getMax()));
        screen.untilWords("Talk 0");
        long cells = screen.ask(() -> list.lookupAll(".source-cell").size());
        assertTrue(cells < 60, cells + " cells were made");
    }

    @WatchedTest
    void searchFindsAsOneTypes(FxRobot robot) {
        screen.untilWords("Talk 9999");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F)
                .release(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        TextField words = screen.node("words", TextField.class);
        screen.until("the field", () -> screen.ask(words::isFocused));
        robot.write("Talk 777");
        ListView<?> list = screen.node("sources", ListView.class);
        // Talk 777 and Talk 7770 to Talk 7779
        screen.until("the hits", () -> screen.ask(() -> list.getItems().size()) == 11);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        screen.untilWords("Talk 9999");
    }
}
