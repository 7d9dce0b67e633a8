package org.inkwright.desktop.library;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.inkwright.desktop.kit.CarriedPicture;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// How the mouse takes a picture out of the list. It comes to the desk when the button is released,
/// not when it is pressed: the chapter that it may be dragged into must stay on the desk.
record PictureHands(ItemCell cell, RowSign sign, Thumbnails thumbnails) {
    void follow() {
        cell.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (picture() != null && event.getButton() == MouseButton.PRIMARY) {
                        event.consume();
                    }
                });
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        cell.setOnDragDetected(event -> {
            PictureFile picture = picture();
            if (picture != null) {
                thumbnails
                        .file(picture)
                        .ifPresent(file -> CarriedPicture.drag(cell, file, sign.image()));
                event.consume();
            }
        });
    }

    private void clicked(MouseEvent event) {
        if (picture() != null
                && event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()) {
            cell.getListView().requestFocus();
            cell.getListView().getSelectionModel().select(cell.getIndex());
        }
    }

    private @Nullable PictureFile picture() {
        ItemRow row = cell.getItem();
        return row == null || cell.isEditing() ? null : row.item().size().picture();
    }
}
