package org.inkwright.desktop.player;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.TimeRange;

/// What steers the player, by keys and menus.
public final class PlayerActions {
    private final Texts texts = Texts.of(PlayerActions.class);
    private final PlayerViewModel model;
    private final Places places;

    /// Knows the places in the text that the player goes to.
    public interface Places {
        /// Where to begin to play.
        long start();

        /// Where the sentence begins that follows the one that is heard, or the one before it.
        ///
        /// @param step 1 for the next one, -1 for the one before
        long sentence(int step);

        /// The stretch to play over and over; empty when nothing is selected.
        Optional<TimeRange> selection();
    }

    /// Actions on a player.
    public PlayerActions(PlayerViewModel model, Places places) {
        this.model = model;
        this.places = places;
    }

    /// All of them.
    ///
    /// @param shown whether the player is on the screen
    public List<Action> all(ObservableValue<Boolean> shown) {
        ObservableValue<Boolean> possible =
                Bindings.createObjectBinding(
                        () ->
                                shown.getValue()
                                        && model.modeProperty().get()
                                                != PlayerViewModel.Mode.NOTHING,
                        shown,
                        model.modeProperty());
        return new Action.Maker(texts, Action.Group.PLAYER)
                .add("player.here", "Shortcut+Space", this::here, possible)
                .add("player.toggle", "Alt+K", model::toggle, possible)
                .add("player.back", "Alt+J", () -> go(-1), possible)
                .add("player.forward", "Alt+L", () -> go(1), possible)
                .add("player.slower", "Alt+Minus", () -> model.speedStep(-1), possible)
                .add("player.faster", "Alt+Equals", () -> model.speedStep(1), possible)
                .add("player.loop", "Alt+O", this::loop, possible)
                .made();
    }

    /// Plays from the caret, or falls silent.
    private void here() {
        if (model.isPlaying()) {
            model.pause();
        } else {
            model.playFrom(places.start());
        }
    }

    private void go(int step) {
        model.seek(places.sentence(step));
    }

    private void loop() {
        boolean looping = model.loopProperty().get() != null;
        model.loop(looping ? null : places.selection().orElse(null));
    }
}
