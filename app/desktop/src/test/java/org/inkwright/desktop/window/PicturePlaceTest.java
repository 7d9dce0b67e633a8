package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakePictures;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.kit.MarkdownEditor;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A picture of the library: seen small in the list and large on the desk, put into a chapter, with
/// the mouse and by the keyboard alone.
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith({Rehearsal.class, ApplicationExtension.class, Watchdog.class})
class PicturePlaceTest {
    private static final String HIVE = FakePictures.address("hive.png");

    @TempDir Path folder;
    private final FakeStudio studio = new FakeStudio();
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage stage) throws IOException {
        new SampleStory(studio, "Talk")
                .added()
                .transcriptBegun()
                .grown("I keep four hives.")
                .transcriptFinished()
                .draftBegun("Bees")
                .written(0, "I keep four hives.")
                .draftFinished();
        Path file = folder.resolve("hive.png");
        ImageIO.write(
                new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        studio.pictures.files.put(HIVE, file);
        studio.pictures.keep(file);
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), shown -> {});
        program.start();
    }

    @AfterEach
    void stop() {
        screen.assertQuiet();
        screen.run(program::stop);
    }

    @WatchedTest
    void aPictureIsSeenLargeAndPutIntoTheOpenChapter(FxRobot robot) {
        screen.untilWords("picture · 640 × 480 pixels");
        screen.until(
                "the thumbnail",
                () ->
                        screen.ask(() ->
                                screen.lookup(".thumbnail", ImageView.class).getImage() != null));
        robot.clickOn("picture · 640 × 480 pixels");
        screen.untilWords("From the file hive.png");
        screen.untilWords("No draft shows it.");
        screen.untilWords("Insert into “Bees”");
        ImageView large = screen.node("picture", ImageView.class);
        screen.until(
                "the picture", () -> screen.ask(() -> large.getBoundsInParent().getWidth() > 100));
        assertEquals("hive", screen.ask(large::getAccessibleText));
        robot.clickOn(screen.node("insert", Button.class));
        screen.until("the picture in the text", () -> editorText().contains("![](" + HIVE + ")"));
        assertTrue(editorText().contains("I keep four hives."));
    }

    @WatchedTest
    void theKeyboardAloneLooksRenamesAndInserts(FxRobot robot) {
        screen.untilWords("picture · 640 × 480 pixels");
        screen.run(() -> screen.node("sources", Node.class).requestFocus());
        assertEquals(Set.of(), doubleKeys());
        robot.type(KeyCode.HOME);
        screen.untilWords("From the file hive.png");
        robot.type(KeyCode.F2);
        screen.until(
                "the field", () -> robot.lookup(".source-cell .text-field").tryQuery().isPresent());
        robot.write("Home").type(KeyCode.ENTER);
        screen.untilWords("It is called “Home” now.");
        screen.untilWords("Insert into “Bees”");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.P)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        screen.until("the picture in the text", () -> editorText().contains(HIVE));
    }

    @WatchedTest
    void aThousandPicturesScrollByWithoutHoldingTheWindowUp(FxRobot robot) {
        screen.untilWords("picture · 640 × 480 pixels");
        for (int at = 0; at < 1_000; at++) {
            String address = FakePictures.address("picture " + at);
            studio.pictures.files.put(address, folder.resolve("hive.png"));
            var id = new PictureId(new UUID(0x8000, 100_000 + at));
            var file = new PictureFile(address, 640, 480, 1_000);
            var origin = new KeptPicture.Origin.Unknown();
            var one = new KeptPicture(id, "Picture " + at, file, origin, Instant.EPOCH);
            studio.library.write(unit -> {
                unit.pictures().add(one);
                return one;
            });
        }
        screen.run(() -> studio.feed.tell(new StudioEvent.PicturesKept()));
        screen.untilWords("Picture 999");
        ListView<?> list = screen.node("sources", ListView.class);
        int rows = screen.ask(() -> list.getItems().size());
        while (rows < 1_000) {
            int before = rows;
            screen.run(() -> list.scrollTo(before - 1));
            screen.until("more rows", () -> screen.ask(() -> list.getItems().size()) > before);
            rows = screen.ask(() -> list.getItems().size());
        }
        screen.run(() -> list.scrollTo(990));
        screen.untilWords("Picture 9");
        screen.until("no sign in a thumbnail's place", () -> screen.ask(() -> allSeen(list)));
    }

    private static boolean allSeen(ListView<?> list) {
        return list.lookupAll(".source-cell").stream()
                .filter(cell -> cell.isVisible())
                .flatMap(cell -> cell.lookupAll(".thumbnail").stream())
                .filter(Node::isManaged)
                .allMatch(view -> ((ImageView) view).getImage() != null);
    }

    /// Of two actions with the same keys one could never be reached.
    private Set<KeyCombination> doubleKeys() {
        Set<KeyCombination> seen = new HashSet<>();
        return screen.ask(() ->
                screen.node("menus", MenuBar.class).getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .map(MenuItem::getAccelerator)
                        .filter(key -> key != null && !seen.add(key))
                        .collect(Collectors.toSet()));
    }

    private String editorText() {
        return screen.ask(() -> screen.lookup(".markdown-editor", MarkdownEditor.class).text());
    }
}
