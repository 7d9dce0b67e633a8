package org.inkwright.desktop.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakePictures;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.kit.MarkdownEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A picture is dragged out of the list into the chapter beside it.
@Tag("dnd")
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith(ApplicationExtension.class)
class PictureDragTest {
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
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", file.toFile());
        studio.pictures.files.put(HIVE, file);
        studio.pictures.keep(file);
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), shown -> {});
        program.start();
    }

    @AfterEach
    void stop() {
        screen.run(program::stop);
    }

    @Test
    void theChapterStaysOnTheDeskWhileAPictureIsDraggedIntoIt(FxRobot robot) {
        screen.untilWords("I keep four hives.");
        screen.untilWords("picture · 640 × 480 pixels");
        Node row = robot.lookup("picture · 640 × 480 pixels").query();
        robot.drag(row, MouseButton.PRIMARY).dropTo(editor());
        screen.until(
                "the picture in the text",
                () -> screen.ask(() -> editor().text().contains("![](" + HIVE + ")")));
    }

    private MarkdownEditor editor() {
        return screen.lookup(".markdown-editor", MarkdownEditor.class);
    }
}
