package org.inkwright.kit;

import java.nio.file.Path;
import javafx.scene.image.Image;

/// A picture that the writer pasted or dropped.
public sealed interface IncomingPicture {
    /// A file of the writer's.
    ///
    /// @param file where it is now
    record OfFile(Path file) implements IncomingPicture {}

    /// A picture without a file, such as a screenshot.
    ///
    /// @param image its pixels, fully loaded
    record OfPixels(Image image) implements IncomingPicture {}
}
