package org.inkwright.desktop.kit;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// A picture of the library that the writer drags: into a chapter, or to another program, which
/// gets a copy of its file. For the window's thread.
public final class CarriedPicture {
    private static final DataFormat OURS = new DataFormat("application/x-inkwright-picture");

    private CarriedPicture() {}

    /// Begins to drag a picture.
    ///
    /// @param from where the mouse is
    /// @param look what is seen meanwhile; null for what the system shows
    public static void drag(Node from, Path file, @Nullable Image look) {
        Dragboard board = from.startDragAndDrop(TransferMode.COPY);
        var content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        content.put(OURS, String.valueOf(file.getFileName()));
        board.setContent(content);
        if (look != null && !look.isError() && look.getProgress() >= 1) {
            board.setDragView(look);
        }
    }

    /// Whether what is dragged is a picture of the library: it need not be brought in.
    public static boolean isOn(Dragboard board) {
        return board.hasContent(OURS);
    }
}
