package org.inkwright.desktop.tour;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cards of the first run, one at a time.
public final class TourView {
    private final Texts texts = Texts.of(TourView.class);
    private final TourViewModel model;
    private final Ways ways;

    @FXML private FontIcon picture;
    @FXML private Label title;
    @FXML private Label words;
    @FXML private Label steps;
    @FXML private Button act;
    @FXML private Button back;
    @FXML private Button next;

    /// Where the cards can lead.
    ///
    /// @param sample begins with the sample talk
    /// @param models shows the speech models
    public record Ways(Runnable sample, Runnable models) {}

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public TourView(TourViewModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    @FXML
    void initialize() {
        Presence.follows(act);
        model.cardProperty().subscribe(at -> show());
    }

    private void show() {
        TourViewModel.Card card = model.card();
        String key = card.name().toLowerCase(Locale.ROOT);
        title.setText(texts.text("tour." + key + ".title"));
        words.setText(texts.text("tour." + key + ".words"));
        picture.setIconLiteral(
                switch (card) {
                    case BEGIN -> "fth-download";
                    case LISTEN -> "fth-mic";
                    case WRITE -> "fth-edit-3";
                });
        act.setVisible(card != TourViewModel.Card.WRITE);
        act.setText(
                switch (card) {
                    case BEGIN -> texts.text("tour.sample");
                    case LISTEN, WRITE -> texts.text("tour.models");
                });
        steps.setText(
                texts.text(
                        "tour.steps",
                        model.cardProperty().get() + 1,
                        TourViewModel.Card.values().length));
        back.setDisable(model.cardProperty().get() == 0);
        next.setText(texts.text(model.atLast() ? "tour.done" : "tour.next"));
    }

    @FXML
    void act() {
        TourViewModel.Card card = model.card();
        model.leave();
        switch (card) {
            case BEGIN -> ways.sample().run();
            case LISTEN, WRITE -> ways.models().run();
        }
    }

    @FXML
    void goBack() {
        model.back();
    }

    @FXML
    void goNext() {
        model.next();
    }

    @FXML
    void skip() {
        model.leave();
    }
}
