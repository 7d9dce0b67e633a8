package org.inkwright.desktop.microphone;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.LevelMeter;

/// The bar that is there while something is recorded.
public final class MicrophoneView {
    private final Texts texts = Texts.of(MicrophoneView.class);
    private final LevelMeter meter = new LevelMeter(texts.text("recording.level"));
    private final MicrophoneViewModel model;

    @FXML private HBox bar;
    @FXML private HBox loudness;
    @FXML private Label what;
    @FXML private Label time;
    @FXML private Button pause;
    @FXML private Button end;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public MicrophoneView(MicrophoneViewModel model) {
        this.model = model;
    }

    /// What can be done with the microphone.
    public List<Action> actions() {
        var off =
                Bindings.createObjectBinding(
                        () -> model.modeProperty().get() == MicrophoneViewModel.Mode.OFF,
                        model.modeProperty());
        var on =
                Bindings.createObjectBinding(
                        () -> model.modeProperty().get() != MicrophoneViewModel.Mode.OFF,
                        model.modeProperty());
        return new Action.Maker(texts, Action.Group.FILE)
                .add("file.record", "Shortcut+R", model::begin, off)
                .add("file.record-pause", "", model::pauseOrResume, on)
                .add("file.record-end", "Shortcut+Shift+R", model::end, on)
                .made();
    }

    @FXML
    void initialize() {
        loudness.getChildren().setAll(meter);
        model.millisProperty().subscribe(this::hear);
        model.modeProperty().subscribe(this::show);
    }

    /// The time goes on while it listens, also when it is quiet: the meter must fall.
    private void hear(Number millis) {
        time.setText(Durations.clock(millis.longValue()));
        meter.level(model.levelProperty().get());
    }

    private void show(MicrophoneViewModel.Mode mode) {
        boolean shown = mode != MicrophoneViewModel.Mode.OFF;
        Presence.of(bar, shown);
        what.setText(
                switch (mode) {
                    case OFF -> "";
                    case OPENING -> texts.text("mode.opening");
                    case RECORDING -> texts.text("mode.recording");
                    case PAUSED -> texts.text("mode.paused");
                    case ENDING -> texts.text("mode.ending");
                });
        boolean paused = mode == MicrophoneViewModel.Mode.PAUSED;
        pause.setText(texts.text(paused ? "recording.resume" : "recording.pause"));
        pause.setDisable(!paused && mode != MicrophoneViewModel.Mode.RECORDING);
        end.setDisable(pause.isDisable());
        if (!shown || paused) {
            meter.reset();
        }
    }

    @FXML
    void pauseOrResume() {
        model.pauseOrResume();
    }

    @FXML
    void endRecording() {
        model.end();
    }
}
