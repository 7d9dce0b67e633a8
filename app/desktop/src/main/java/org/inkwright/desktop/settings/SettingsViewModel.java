package org.inkwright.desktop.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Library;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.jspecify.annotations.Nullable;

/// The writer's choices: how bright the window is, and which speech model listens. For the window's
/// thread.
public final class SettingsViewModel {
    private static final String THEME = "desktop.theme";

    private final Texts texts = Texts.of(SettingsViewModel.class);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<@Nullable SpeechModel> model =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final Library library;
    private final SpeechModels models;
    private final FileChoice choice;
    private final Background background;

    /// The choices as they are kept.
    public SettingsViewModel(
            Library library, SpeechModels models, FileChoice choice, Background background) {
        this.library = library;
        this.models = models;
        this.choice = choice;
        this.background = background;
        background.start("settings", this::readTheme, this::begin);
        background.start("speech-model", models::current, model::set);
    }

    /// How bright the window is; setting it keeps it.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The model that listens; null until known.
    public ReadOnlyObjectProperty<@Nullable SpeechModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /// Why the last chosen file cannot be used, as a sentence; empty when it can.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Lets the writer point at a speech model file.
    public void chooseModel() {
        choice.speechModel()
                .ifPresent(file ->
                        background.start("speech-model", () -> models.choose(file), this::chosen));
    }

    /// Goes back to the model that comes with the program.
    public void useDemo() {
        refusal.set("");
        background.start(
                "speech-model",
                () -> {
                    models.forget();
                    return models.current();
                },
                model::set);
    }

    private void chosen(SpeechModels.Choice result) {
        switch (result) {
            case SpeechModels.Choice.Chosen(SpeechModel newer) -> {
                refusal.set("");
                model.set(newer);
            }
            case SpeechModels.Choice.Refused(String detail) ->
                    refusal.set(texts.text("model.refused", detail));
        }
    }

    private Theme readTheme() {
        String kept = library.read(work -> work.settings().value(THEME).orElse(""));
        return Arrays.stream(Theme.values())
                .filter(one -> key(one).equals(kept))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    private void begin(Theme kept) {
        theme.set(kept);
        theme.addListener((at, before, now) -> keep(now));
    }

    private void keep(Theme chosen) {
        background.start(
                "settings",
                () ->
                        library.write(work -> {
                            work.settings().put(THEME, key(chosen));
                            return chosen;
                        }),
                kept -> {});
    }

    private static String key(Theme one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// The file's name of the current model.
    static String fileName(SpeechModel model) {
        Path name = model.file().getFileName();
        return name == null ? model.name() : name.toString();
    }
}
