package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.generation.model.PictureRequest;

/// Says what a picture is to show, and has it made.
public final class IllustrateView {
    private final Texts texts = Texts.of(IllustrateView.class);
    private final IllustrateViewModel model;
    private final Background background;

    @FXML private TextArea prompt;
    @FXML private TextField altText;
    @FXML private TextField imageModel;
    @FXML private ComboBox<PictureRequest.Size> size;
    @FXML private Button describe;
    @FXML private Button make;
    @FXML private Button stop;
    @FXML private Label words;
    @FXML private Button look;
    @FXML private Label stillWords;
    @FXML private FlowPane stills;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    IllustrateView(IllustrateViewModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    @FXML
    void initialize() {
        prompt.textProperty().bindBidirectional(model.promptProperty());
        altText.textProperty().bindBidirectional(model.altTextProperty());
        imageModel.textProperty().bindBidirectional(model.imageModelProperty());
        Choices.fill(
                size,
                PictureRequest.Size.values(),
                one -> texts.text("illustrate.size." + Choices.key(one)));
        size.valueProperty().bindBidirectional(model.sizeProperty());
        Presence.told(words, model.wordsProperty());
        StillsViewModel film = model.film();
        Presence.told(stillWords, film.wordsProperty());
        film.stateProperty()
                .subscribe(now -> look.setDisable(now == StillsViewModel.State.LOOKING));
        new StillShelf(film, background, stills).follow();
        model.stateProperty()
                .subscribe(state -> {
                    boolean asking = state == IllustrateViewModel.State.ASKING;
                    describe.setDisable(asking);
                    make.setDisable(asking);
                    stop.setVisible(asking);
                });
    }

    @FXML
    void look() {
        model.film().look();
    }

    @FXML
    void describe() {
        model.describe();
    }

    @FXML
    void make() {
        model.make();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
