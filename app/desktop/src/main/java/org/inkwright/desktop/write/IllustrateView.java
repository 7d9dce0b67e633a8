package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.generation.model.PictureRequest;

/// Says what a picture is to show, and has it made.
public final class IllustrateView {
    private final Texts texts = Texts.of(IllustrateView.class);
    private final IllustrateViewModel model;

    @FXML private TextArea prompt;
    @FXML private TextField altText;
    @FXML private TextField imageModel;
    @FXML private ComboBox<PictureRequest.Size> size;
    @FXML private Button describe;
    @FXML private Button make;
    @FXML private Button stop;
    @FXML private Label words;

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    IllustrateView(IllustrateViewModel model) {
        this.model = model;
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
        words.textProperty().bind(model.wordsProperty());
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        model.stateProperty()
                .subscribe(state -> {
                    boolean asking = state == IllustrateViewModel.State.ASKING;
                    describe.setDisable(asking);
                    make.setDisable(asking);
                    stop.setVisible(asking);
                });
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
