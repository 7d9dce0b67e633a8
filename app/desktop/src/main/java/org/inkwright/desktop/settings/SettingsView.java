package org.inkwright.desktop.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import org.inkwright.desktop.jobs.BatteryViewModel;
import org.inkwright.desktop.kit.Texts;

/// The writer's choices.
public final class SettingsView {
    private final Texts texts = Texts.of(SettingsView.class);
    private final SettingsViewModel model;
    private final BatteryViewModel battery;
    private final Ways ways;

    @FXML private RadioButton system;
    @FXML private RadioButton light;
    @FXML private RadioButton dark;
    @FXML private Slider size;
    @FXML private Label sizeWords;
    @FXML private CheckBox still;
    @FXML private CheckBox mains;
    @FXML private CheckBox typography;

    /// Where the choices lead to.
    ///
    /// @param models goes to the speech models
    /// @param engines goes to who writes
    /// @param prompts goes to what text models are told
    /// @param files goes to where the writer's files are
    public record Ways(Runnable models, Runnable engines, Runnable prompts, Runnable files) {}

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public SettingsView(SettingsViewModel model, BatteryViewModel battery, Ways ways) {
        this.model = model;
        this.battery = battery;
        this.ways = ways;
    }

    @FXML
    void initialize() {
        model.themeProperty().subscribe(this::mark);
        size.setMin(SettingsViewModel.SMALLEST);
        size.setMax(SettingsViewModel.LARGEST);
        model.textSizeProperty()
                .subscribe(percent -> {
                    size.setValue(percent.intValue());
                    sizeWords.setText(texts.text("size.percent", percent.intValue()));
                });
        size.valueProperty().subscribe(this::resize);
        typography.selectedProperty().bindBidirectional(model.typographyProperty());
        mains.selectedProperty().bindBidirectional(battery.waitsProperty());
        model.motionProperty().subscribe(motion -> still.setSelected(motion == Motion.REDUCED));
    }

    /// While the thumb is dragged nothing changes: the slider itself would run away from the mouse.
    private void resize(Number percent) {
        if (!size.isValueChanging()) {
            model.textSizeProperty().set((int) Math.round(percent.doubleValue() / 10) * 10);
        }
    }

    @FXML
    void resized() {
        resize(size.getValue());
    }

    @FXML
    void standStill() {
        model.motionProperty().set(still.isSelected() ? Motion.REDUCED : Motion.SYSTEM);
    }

    private void mark(Theme theme) {
        switch (theme) {
            case SYSTEM -> system.setSelected(true);
            case LIGHT -> light.setSelected(true);
            case DARK -> dark.setSelected(true);
        }
    }

    @FXML
    void followSystem() {
        model.themeProperty().set(Theme.SYSTEM);
    }

    @FXML
    void beLight() {
        model.themeProperty().set(Theme.LIGHT);
    }

    @FXML
    void beDark() {
        model.themeProperty().set(Theme.DARK);
    }

    @FXML
    void showModels() {
        ways.models().run();
    }

    @FXML
    void showEngines() {
        ways.engines().run();
    }

    @FXML
    void showPrompts() {
        ways.prompts().run();
    }

    @FXML
    void showFiles() {
        ways.files().run();
    }
}
