package org.inkwright.desktop.player;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.TimeRange;
import org.inkwright.kit.WaveformStrip;
import org.inkwright.media.Waveform;
import org.kordamp.ikonli.javafx.FontIcon;

/// The recording over its transcript: how loud it is, where it is, and what steers it.
public final class PlayerView {
    private final Texts texts = Texts.of(PlayerView.class);
    private final WaveformStrip strip = new WaveformStrip(texts.text("player.strip"));
    private final PlayerViewModel model;
    private final List<Action> actions;
    private final List<Node> tools;
    private final Pulse pulse = new Pulse();
    private Runnable redrawn = () -> {};

    @FXML private StackPane wave;
    @FXML private Button back;
    @FXML private Button play;
    @FXML private Button forward;
    @FXML private Label clock;
    @FXML private MenuButton speed;
    @FXML private ToggleButton loop;
    @FXML private Label trouble;
    @FXML private HBox more;

    /// Looks where the player is while it plays, and only then.
    private final class Pulse extends AnimationTimer {
        @Override
        public void handle(long now) {
            model.tick();
        }
    }

    /// A view.
    ///
    /// @param actions what steers the player, see [PlayerActions]
    /// @param tools what stands behind the player's own buttons
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public PlayerView(PlayerViewModel model, List<Action> actions, List<Node> tools) {
        this.model = model;
        this.actions = List.copyOf(actions);
        this.tools = List.copyOf(tools);
    }

    /// The strip, for whoever marks something on it.
    public WaveformStrip strip() {
        return strip;
    }

    /// Hears that the strip forgot its marks because the recording is known better.
    public void onRedrawn(Runnable listener) {
        redrawn = listener;
    }

    @FXML
    void initialize() {
        wave.getChildren().setAll(strip);
        more.getChildren().setAll(tools);
        wire("player.back", back);
        wire("player.toggle", play);
        wire("player.forward", forward);
        model.modeProperty().subscribe(this::show);
        model.positionProperty().subscribe(at -> moved(at.longValue()));
        model.durationProperty().subscribe(at -> redraw());
        model.waveformProperty().subscribe(shape -> redraw());
        model.troubleProperty().subscribe(this::tell);
        strip.onSeek(model::seek);
        strip.onSelect(this::selected);
        model.loopProperty().subscribe(range -> loop.setSelected(range != null));
        loop.setOnAction(event -> turnLoop());
        for (double one : PlayerViewModel.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(words(one));
            item.setOnAction(event -> model.speed(one));
            speed.getItems().add(item);
        }
        model.speedProperty().subscribe(now -> tellSpeed(now.doubleValue()));
    }

    private void wire(String id, Button button) {
        actions.stream()
                .filter(action -> action.id().equals(id))
                .forEach(action -> action.wire(button));
    }

    private void show(PlayerViewModel.Mode mode) {
        boolean playing = model.isPlaying();
        play.setGraphic(new FontIcon(playing ? "fth-pause" : "fth-play"));
        if (playing) {
            pulse.start();
        } else {
            pulse.stop();
        }
        speed.setDisable(mode == PlayerViewModel.Mode.NOTHING);
        loop.setDisable(mode == PlayerViewModel.Mode.NOTHING);
    }

    private void redraw() {
        Waveform shape = model.waveformProperty().get();
        strip.open(model.durationProperty().get(), (from, to) -> shape.peak(from, to).loudest());
        redrawn.run();
        moved(model.positionProperty().get());
    }

    private void moved(long now) {
        strip.positionProperty().set(now);
        tellTime();
    }

    private void tellTime() {
        clock.setText(
                Durations.clock(model.positionProperty().get())
                        + " / "
                        + Durations.clock(model.durationProperty().get()));
    }

    private void tellSpeed(double now) {
        speed.setText(words(now));
        for (int at = 0; at < speed.getItems().size(); at++) {
            if (speed.getItems().get(at) instanceof RadioMenuItem item) {
                item.setSelected(PlayerViewModel.SPEEDS.get(at) == now);
            }
        }
    }

    private static String words(double speed) {
        return String.format(Locale.ROOT, speed * 4 % 2 == 0 ? "%.1f×" : "%.2f×", speed);
    }

    private void tell(PlayerViewModel.Trouble now) {
        boolean there = now != PlayerViewModel.Trouble.NONE;
        Presence.of(trouble, there);
        trouble.setText(
                switch (now) {
                    case NONE -> "";
                    case NO_DEVICE -> texts.text("trouble.no-device");
                    case DEVICE_LOST -> texts.text("trouble.device-lost");
                    case RECORDING_UNUSABLE -> texts.text("trouble.recording-unusable");
                    case WORKER_DIED -> texts.text("trouble.worker-died");
                });
    }

    /// While the loop is on, what is selected is the loop.
    private void selected(Optional<TimeRange> range) {
        if (model.loopProperty().get() != null) {
            model.loop(range.orElse(null));
        }
    }

    private void turnLoop() {
        model.loop(loop.isSelected() ? strip.selection().orElse(null) : null);
        loop.setSelected(model.loopProperty().get() != null);
    }
}
