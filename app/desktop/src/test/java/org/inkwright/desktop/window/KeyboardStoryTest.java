package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From the first start to a file on the disk, with the real studio and without a mouse.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class KeyboardStoryTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int MOST_TABS = 80;

    @TempDir Path home;

    private final FakeChoice choice = new FakeChoice();
    private final List<Path> shown = new ArrayList<>();
    private Stage stage;
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage first) {
        stage = first;
        screen = new Screen(first);
        StudioFolders folders = new StudioFolders(home.resolve("data"), home.resolve("cache"));
        program = Windows.program(first, () -> StudioProgram.open(folders), choice, shown::add);
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void theStoryNeedsNoMouse(FxRobot robot) throws IOException {
        choice.folder = home;
        screen.untilWords("Begin with a recording", PATIENCE);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        screen.untilWords("From a recording to a draft");
        tabTo(robot, "Try the sample talk");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        screen.untilWords("Good morning, and welcome to our little talk", PATIENCE);
        screen.untilWords("draft ·", PATIENCE);

        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.CONTROL, KeyCode.DIGIT3);
        MarkdownEditor editor = screen.lookup(".markdown-editor", MarkdownEditor.class);
        screen.until("the editor's focus", () -> screen.ask(() -> inside(editor)));
        robot.press(KeyCode.CONTROL, KeyCode.HOME).release(KeyCode.CONTROL, KeyCode.HOME);
        robot.write("Mine. ");
        screen.until("the words", () -> screen.ask(editor::text).startsWith("Mine. "));
        screen.until("saved", () -> screen.shows("Everything is saved"));

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S)
                .release(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        screen.untilWords("Saved to");
        assertEquals(1, choice.suggested.size());
        String draft = Files.readString(home.resolve(choice.suggested.getFirst()));
        assertTrue(draft.contains("Mine. "), draft);
    }

    /// Goes on with the Tab key until something with these words has the focus.
    private void tabTo(FxRobot robot, String words) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            boolean there =
                    screen.ask(() ->
                            stage.getScene().getFocusOwner() instanceof Labeled owner
                                    && words.equals(owner.getText()));
            if (there) {
                return;
            }
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
        }
        fail("Tab never came to “" + words + "”");
    }

    private boolean inside(Node wanted) {
        Node owner = stage.getScene().getFocusOwner();
        while (owner != null && !owner.equals(wanted)) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
