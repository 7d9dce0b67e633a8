package org.inkwright.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();

    @Test
    void brightnessIsKept() {
        model().themeProperty().set(Theme.DARK);
        assertEquals(Theme.DARK, model().themeProperty().get());
    }

    @Test
    void unknownBrightnessIsTheSystems() {
        studio.library.settings.put("desktop.theme", "pink");
        assertEquals(Theme.SYSTEM, model().themeProperty().get());
    }

    @Test
    void refusedModelIsExplainedAndNothingChanges() {
        choice.model = Path.of("notes.bin");
        SettingsViewModel model = model();
        model.chooseModel();
        assertEquals(
                "This file cannot be used, and nothing was changed: it is a text",
                model.refusalProperty().get());
        assertTrue(model.modelProperty().get().demo());
    }

    @Test
    void chosenModelListensUntilTheDemoIsWantedBack() {
        choice.model = Path.of("base.bin");
        SpeechModel base = new SpeechModel("base", Path.of("/models/base.bin"), true, false);
        studio.models.next = new SpeechModels.Choice.Chosen(base);
        SettingsViewModel model = model();
        model.chooseModel();
        assertEquals(base, model.modelProperty().get());
        assertEquals("base.bin", SettingsViewModel.fileName(base));
        model.useDemo();
        assertTrue(model.modelProperty().get().demo());
    }

    @Test
    void thinkingBetterOfItChangesNothing() {
        SettingsViewModel model = model();
        model.chooseModel();
        assertEquals("", model.refusalProperty().get());
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(studio.library, studio.models, choice, new CallingThread());
    }
}
