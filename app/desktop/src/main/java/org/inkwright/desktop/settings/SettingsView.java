package org.inkwright.desktop.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.studio.SpeechModel;
import org.jspecify.annotations.Nullable;

/// The writer's choices.
public final class SettingsView {
    private final Texts texts = Texts.of(SettingsView.class);
    private final SettingsViewModel model;

    @FXML private RadioButton system;
    @FXML private RadioButton light;
    @FXML private RadioButton dark;
    @FXML private Slider size;
    @FXML private Label sizeWords;
    @FXML private CheckBox still;
    @FXML private Label modelName;
    @FXML private Label modelFacts;
    @FXML private Label refusal;
    @FXML private Button demo;

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public SettingsView(SettingsViewModel model) {
        this.model = model;
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
        model.motionProperty().subscribe(motion -> still.setSelected(motion == Motion.REDUCED));
        model.modelProperty().subscribe(this::tell);
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        demo.managedProperty().bind(demo.visibleProperty());
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

    private void tell(@Nullable SpeechModel current) {
        demo.setVisible(current != null && !current.demo());
        if (current == null) {
            modelName.setText("");
            modelFacts.setText("");
        } else if (current.demo()) {
            modelName.setText(texts.text("model.demo"));
            modelFacts.setText(texts.text("model.demo.facts"));
        } else {
            modelName.setText(SettingsViewModel.fileName(current));
            modelFacts.setText(
                    texts.text(current.multilingual() ? "model.multilingual" : "model.english"));
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
    void chooseModel() {
        model.chooseModel();
    }

    @FXML
    void useDemo() {
        model.useDemo();
    }
}
