package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job in the window over the real studio: the sample talk becomes a draft in a file.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class MainJobTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path home;

    private final FakeChoice choice = new FakeChoice();
    private final List<Path> shown = new ArrayList<>();
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage stage) {
        screen = new Screen(stage);
        StudioFolders folders = new StudioFolders(home.resolve("data"), home.resolve("cache"));
        program = Windows.program(stage, () -> StudioProgram.open(folders), choice, shown::add);
        program.start();
    }

    @AfterEach
    void stop() {
        screen.run(program::stop);
    }

    @WatchedTest
    void sampleTalkBecomesADraftInAFile(FxRobot robot) throws IOException {
        choice.folder = home;
        screen.untilWords("From a recording to a draft", PATIENCE);
        screen.untilWords("Begin with a recording");
        robot.clickOn(screen.button("Skip").orElseThrow());
        robot.clickOn(screen.button("Try the sample talk").orElseThrow());
        screen.untilWords("Good morning, and welcome to our little talk", PATIENCE);
        screen.untilWords("draft ·", PATIENCE);
        ListView<?> outline = screen.node("chapterList", ListView.class);
        screen.until("the chapters", () -> screen.ask(() -> outline.getItems().size()) >= 3);
        MenuButton export = screen.node("export", MenuButton.class);
        screen.until(
                "the export of a draft", () -> screen.ask(() -> takesDraftAndTranscript(export)));
        screen.run(() -> export.getItems().getFirst().fire());
        screen.untilWords("Saved to");
        assertEquals(1, choice.suggested.size());
        String draft = Files.readString(home.resolve(choice.suggested.getFirst()));
        int chapters = screen.ask(() -> outline.getItems().size());
        assertEquals(chapters, draft.lines().filter(line -> line.startsWith("## ")).count());
        assertTrue(draft.contains("honey"), draft);
    }

    /// What is taken of a draft stands before what is taken of its transcript.
    private static boolean takesDraftAndTranscript(MenuButton export) {
        return export.getItems().stream().anyMatch(SeparatorMenuItem.class::isInstance);
    }
}
