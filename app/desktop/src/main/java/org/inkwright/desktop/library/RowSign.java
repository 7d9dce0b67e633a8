package org.inkwright.desktop.library;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands before a row: a sign of its kind or, for a picture, the picture itself once it is
/// read. A picture that cannot be shown keeps its sign.
final class RowSign {
    private final FontIcon icon = new FontIcon("fth-mic");
    private final ImageView view = new ImageView();
    private final StackPane pane = new StackPane(icon, view);
    private final Thumbnails thumbnails;
    private Subscription reading = Subscription.EMPTY;

    RowSign(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        view.setPreserveRatio(true);
        view.setFitWidth(Thumbnails.SIDE);
        view.setFitHeight(Thumbnails.SIDE);
        view.getStyleClass().add("thumbnail");
    }

    Node node() {
        return pane;
    }

    /// What is seen of a picture now; null while nothing is.
    @Nullable Image image() {
        return view.getImage();
    }

    void show(ItemKind kind, @Nullable PictureFile picture) {
        reading.unsubscribe();
        reading = Subscription.EMPTY;
        view.setImage(null);
        view.setManaged(picture != null);
        icon.setVisible(true);
        icon.setIconLiteral(
                switch (kind) {
                    case AUDIO -> "fth-mic";
                    case VIDEO -> "fth-film";
                    case TEXT -> "fth-file-text";
                    case DRAFT -> "fth-edit-2";
                    case PICTURE -> "fth-image";
                });
        double side = picture == null ? 0 : Thumbnails.SIDE;
        pane.setMinWidth(side);
        Image image = picture == null ? null : thumbnails.of(picture);
        if (image != null) {
            reading = image.progressProperty().subscribe(done -> shown(image));
        }
    }

    private void shown(Image image) {
        if (image.getProgress() >= 1 && !image.isError()) {
            view.setImage(image);
            icon.setVisible(false);
        }
    }
}
