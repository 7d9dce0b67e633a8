package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Files are dragged with the mouse and dropped on the window.
@Tag("dnd")
@NeedsWindow
@SuppressWarnings("NullAway.Init") // set when the window starts
@ExtendWith(ApplicationExtension.class)
class DropTest {
    @TempDir Path folder;

    private final FakeStudio studio = new FakeStudio();
    private Stage stage;
    private Label manager;
    private Screen screen;
    private DesktopProgram program;

    @Start
    void start(Stage first) {
        stage = first;
        screen = new Screen(stage);
        program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {});
        program.start();
    }

    @AfterEach
    void stop() {
        screen.run(program::stop);
    }

    @Test
    void severalFilesAndAFolderCanBeDroppedAnywhere(FxRobot robot) throws IOException {
        Path talk = Files.writeString(folder.resolve("talk.mp3"), "sound");
        Path notes = Files.writeString(folder.resolve("notes.pdf"), "text");
        Path more = Files.createDirectory(folder.resolve("more"));
        screen.untilWords("From a recording to a draft");
        screen.run(() -> carry(talk, notes, more));
        robot.drag(manager, MouseButton.PRIMARY).dropTo(screen.node("sample", Button.class));
        screen.untilWords("notes.pdf: Texts, documents and subtitles cannot be read yet");
        assertEquals(List.of(talk, notes, more), studio.imports.asked);
        screen.untilWords("talk.mp3");
        assertEquals(2, studio.pipeline.started.size());
        assertEquals(1, studio.pipeline.expected.size(), "it gets ready while files are dragged");
    }

    /// Puts something on the window that can be dragged and carries files.
    private void carry(Path... files) {
        manager = new Label("files to drag");
        StackPane.setAlignment(manager, Pos.BOTTOM_RIGHT);
        ((StackPane) stage.getScene().getRoot()).getChildren().add(manager);
        manager.setOnDragDetected(event -> {
            Dragboard board = manager.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(files).stream().map(Path::toFile).toList());
            board.setContent(content);
            event.consume();
        });
    }
}
