package org.inkwright.desktop.write;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.player.PlayerViewModel;
import org.jspecify.annotations.Nullable;

/// The line below the preview that says where a paragraph was said, and plays it.
record HeardBar(HeardViewModel model, Node bar, Label words, Button play) {
    void follow() {
        model.placeProperty().subscribe(this::show);
        model.soundProperty().subscribe(this::sound);
    }

    private void show(HeardViewModel.@Nullable Place place) {
        Presence.of(bar, place != null);
        words.setText(place == null ? "" : place.words());
        boolean there = place != null && place.time() != null;
        Presence.of(play, there);
    }

    private void sound(PlayerViewModel.Mode mode) {
        boolean playing =
                mode == PlayerViewModel.Mode.PLAYING || mode == PlayerViewModel.Mode.OPENING;
        Texts texts = Texts.of(HeardBar.class);
        play.setText(texts.text(playing ? "heard.pause" : "heard.play"));
    }
}
