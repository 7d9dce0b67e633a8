package org.inkwright.desktop.write;

import java.io.ByteArrayInputStream;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.inkwright.desktop.kit.Hint;
import org.inkwright.desktop.work.Background;
import org.inkwright.media.Still;

/// Pictures out of the recording, small, each a button that takes it.
record StillShelf(StillsViewModel model, Background background, FlowPane place) {
    private static final double WIDTH = 124;

    void follow() {
        model.stills().subscribe(this::fill);
        fill();
    }

    private void fill() {
        place.getChildren().setAll(model.stills().stream().map(this::button).toList());
    }

    private Button button(Still still) {
        var picture = new ImageView();
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(WIDTH * still.height() / still.width());
        // decoding takes longer than a key may wait
        background.start(
                "thumbnail",
                () -> new Image(new ByteArrayInputStream(still.jpeg()), 2 * WIDTH, 0, true, true),
                picture::setImage);
        Button button = new Button("", picture);
        button.getStyleClass().add("still");
        button.setAccessibleText(model.name(still));
        Hint.on(button, model.name(still));
        button.setOnAction(event -> model.take(still));
        return button;
    }
}
