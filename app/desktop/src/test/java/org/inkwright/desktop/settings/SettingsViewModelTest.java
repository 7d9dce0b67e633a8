package org.inkwright.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final FakeStudio studio = new FakeStudio();

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
    void textSizeIsKeptWithinItsBounds() {
        SettingsViewModel model = model();
        model.larger();
        assertEquals(110, model().textSizeProperty().get());
        for (int step = 0; step < 20; step++) {
            model.larger();
        }
        assertEquals(SettingsViewModel.LARGEST, model().textSizeProperty().get());
        for (int step = 0; step < 20; step++) {
            model.smaller();
        }
        assertEquals(SettingsViewModel.SMALLEST, model().textSizeProperty().get());
        studio.library.settings.put("desktop.text-size", "huge");
        assertEquals(100, model().textSizeProperty().get());
    }

    @Test
    void stillnessIsKept() {
        model().motionProperty().set(Motion.REDUCED);
        assertEquals(Motion.REDUCED, model().motionProperty().get());
    }

    @Test
    void theLastChoiceIsKeptWhicheverWriteComesLast() {
        CallingThread background = new CallingThread();
        SettingsViewModel model = new SettingsViewModel(studio.library, background);
        background.hold();
        model.themeProperty().set(Theme.DARK);
        model.themeProperty().set(Theme.LIGHT);
        background.letGoBackwards();
        assertEquals(Theme.LIGHT, model().themeProperty().get());
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(studio.library, new CallingThread());
    }
}
