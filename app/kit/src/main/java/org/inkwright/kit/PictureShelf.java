package org.inkwright.kit;

import java.util.function.Consumer;

/// Where pasted and dropped pictures go.
@FunctionalInterface
public interface PictureShelf {
    /// Keeps a picture, on whatever thread, and then tells its address once, on the window's
    /// thread; never tells one when the picture is refused.
    ///
    /// @param picture what came
    /// @param address takes what shall stand in the text; the editor inserts it where the picture
    ///   was dropped, even when the text changed in between
    void keep(IncomingPicture picture, Consumer<String> address);

    /// Refuses every picture.
    static PictureShelf none() {
        return (picture, address) -> {};
    }
}
