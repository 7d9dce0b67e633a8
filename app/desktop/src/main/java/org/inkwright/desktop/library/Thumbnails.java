package org.inkwright.desktop.library;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// Small pictures for the rows of the list. They are read beside the window; those that were seen
/// last are remembered, so that scrolling to and fro reads nothing twice. For the window's thread.
final class Thumbnails {
    /// How long the longer side of a thumbnail is.
    static final double SIDE = 36;

    // A screen of rows shows thirty; each takes 20 kB.
    private static final int MOST = 150;

    private final Map<String, Image> seen = new LinkedHashMap<>(16, 0.75f, true);
    private final Function<String, Optional<Path>> files;

    /// @param files where the file of an address is
    Thumbnails(Function<String, Optional<Path>> files) {
        this.files = files;
    }

    /// A thumbnail that is still being read; null when the file is gone.
    @Nullable Image of(PictureFile picture) {
        Image known = seen.get(picture.address());
        if (known != null) {
            return known;
        }
        Optional<Path> file = files.apply(picture.address());
        if (file.isEmpty()) {
            return null;
        }
        // twice as large as it is shown, for sharp screens
        String address = file.get().toUri().toString();
        var image = new Image(address, 2 * SIDE, 2 * SIDE, true, true, true);
        seen.put(picture.address(), image);
        forgetOldest();
        return image;
    }

    private void forgetOldest() {
        Iterator<String> oldest = seen.keySet().iterator();
        while (seen.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /// Where the file of a picture is; empty when it is gone.
    Optional<Path> file(PictureFile picture) {
        return files.apply(picture.address());
    }
}
