package org.inkwright.desktop.picture;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.CarriedPicture;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// A picture as large as there is room, with what is known of it below.
public final class PictureView {
    // So much is read of a picture that is larger than any screen.
    private static final int LARGEST = 2560;

    private final Texts texts = Texts.of(PictureView.class);
    private final PictureViewModel model;
    private Subscription reading = Subscription.EMPTY;
    private @Nullable Path file;

    @FXML private Label title;
    @FXML private Label line;
    @FXML private Button insert;
    @FXML private StackPane room;
    @FXML private ImageView picture;
    @FXML private Label unseen;
    @FXML private Label origin;
    @FXML private Label added;
    @FXML private Label noDrafts;
    @FXML private FlowPane drafts;
    @FXML private Label hint;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public PictureView(PictureViewModel model) {
        this.model = model;
    }

    /// What can be done with a picture.
    ///
    /// @param shown whether a picture is on the screen
    public List<Action> actions(ObservableValue<Boolean> shown) {
        ObservableValue<Boolean> possible =
                shown.flatMap(here -> here ? model.insertable() : shown);
        return new Action.Maker(texts, Action.Group.EDIT)
                .add("picture.insert", "Shortcut+Shift+P", model::insert, possible)
                .made();
    }

    @FXML
    void initialize() {
        Presence.follows(insert, hint, noDrafts, drafts);
        insert.visibleProperty().bind(model.insertable());
        hint.visibleProperty().bind(insert.visibleProperty().not());
        model.insertWords().subscribe(insert::setText);
        model.stateProperty().subscribe(this::show);
        room.widthProperty().subscribe(this::fit);
        room.heightProperty().subscribe(this::fit);
        picture.setOnDragDetected(event -> {
            if (file != null) {
                CarriedPicture.drag(picture, file, null);
                event.consume();
            }
        });
    }

    private void show(PictureViewModel.State state) {
        if (!(state instanceof PictureViewModel.Shown shown)) {
            return;
        }
        title.setText(shown.picture().title());
        line.setText(model.line(shown.picture()));
        origin.setText(shown.origin());
        added.setText(model.added(shown.picture()));
        picture.setAccessibleText(shown.picture().title());
        noDrafts.setVisible(shown.drafts().isEmpty());
        drafts.setVisible(!shown.drafts().isEmpty());
        drafts.getChildren().setAll(new Label(texts.text("picture.drafts")));
        shown.drafts().forEach(draft -> drafts.getChildren().add(link(draft)));
        Path its = shown.file().orElse(null);
        if (its == null || !its.equals(file)) {
            file = its;
            read(its, shown.picture().file());
        }
    }

    private Hyperlink link(KeptPictures.Shown draft) {
        Hyperlink link = new Hyperlink(draft.title());
        link.setAccessibleText(texts.text("picture.open", draft.title()));
        link.setOnAction(event -> model.open(draft));
        return link;
    }

    private void read(@Nullable Path its, PictureFile facts) {
        reading.unsubscribe();
        reading = Subscription.EMPTY;
        picture.setImage(null);
        unseen.setText(its == null ? texts.text("picture.gone") : "");
        if (its == null) {
            return;
        }
        boolean large = Math.max(facts.width(), facts.height()) > LARGEST;
        int bound = large ? LARGEST : 0;
        var image = new Image(its.toUri().toString(), bound, bound, true, true, true);
        picture.setImage(image);
        reading =
                Subscription.combine(
                        image.progressProperty().subscribe(this::fit),
                        image.errorProperty()
                                .subscribe(failed ->
                                        unseen.setText(
                                                failed ? texts.text("picture.unshown") : "")));
    }

    /// As large as there is room, but not larger than it is.
    private void fit() {
        Image image = picture.getImage();
        if (image != null && image.getWidth() > 0) {
            picture.setFitWidth(Math.min(image.getWidth(), room.getWidth()));
            picture.setFitHeight(Math.min(image.getHeight(), room.getHeight()));
        }
    }

    @FXML
    void insertPicture() {
        model.insert();
    }
}
