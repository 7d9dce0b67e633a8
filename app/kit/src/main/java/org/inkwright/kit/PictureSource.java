package org.inkwright.kit;

import java.util.Optional;
import javafx.scene.image.Image;

/// Where the preview's pictures come from. The preview itself never opens an address.
@FunctionalInterface
public interface PictureSource {
    /// The picture at an address as the text writes it, or nothing when there is none to be shown.
    /// Asked on the window's thread, so the picture should load in the background.
    Optional<Image> picture(String address);

    /// Shows no pictures, only their descriptions.
    static PictureSource none() {
        return address -> Optional.empty();
    }
}
