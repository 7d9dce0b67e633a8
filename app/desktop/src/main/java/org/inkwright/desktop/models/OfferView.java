package org.inkwright.desktop.models;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.ModelCard;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.jspecify.annotations.Nullable;

/// A card that is there while no speech model can listen to the writer's recordings; it offers the
/// right one.
public final class OfferView {
    private final Texts texts = Texts.of(OfferView.class);
    private final ModelWords said = new ModelWords();
    private final ModelsViewModel model;
    private final Runnable others;

    @FXML private HBox card;
    @FXML private Label words;
    @FXML private Button get;

    /// A view.
    ///
    /// @param others goes to the list of models
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public OfferView(ModelsViewModel model, Runnable others) {
        this.model = model;
        this.others = others;
    }

    @FXML
    void initialize() {
        Presence.follows(card);
        model.offerProperty().subscribe(offer -> show());
        model.rows().subscribe(this::show);
    }

    private void show() {
        ModelCard download = download(model.offerProperty().get());
        card.setVisible(download != null);
        if (download == null) {
            return;
        }
        get.setText(texts.text("offer.get", download.title(), said.size(download.bytes())));
        get.setVisible(true);
        words.setText(texts.text("offer.words"));
        model.rows().stream()
                .filter(row -> row.name().equals(download.name()))
                .findFirst()
                .ifPresent(this::tellOfDownload);
    }

    private void tellOfDownload(ShelvedModel row) {
        boolean coming =
                row.state() instanceof ModelState.Downloading
                        || row.state() instanceof ModelState.Waiting;
        get.setVisible(!coming);
        if (!(row.state() instanceof ModelState.Absent)) {
            words.setText(texts.text("offer.coming", row.card().title(), said.state(row)));
        }
    }

    private static @Nullable ModelCard download(@Nullable ModelOffer offer) {
        return switch (offer) {
            case ModelOffer.OnlyDemo(var demo, ModelCard download) -> download;
            case ModelOffer.None(ModelCard download) -> download;
            case ModelOffer.Usable usable -> null;
            case null -> null;
        };
    }

    @FXML
    void download() {
        ModelCard download = download(model.offerProperty().get());
        if (download != null) {
            model.downloadAndUse(download.name());
        }
    }

    @FXML
    void showOthers() {
        others.run();
    }
}
