package org.inkwright.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
    private final List<Studio> opened = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Test
    void openedStudioIsHandedOn() {
        StartViewModel model = model();
        model.open();
        assertEquals(new StartViewModel.Mode.Open(), model.modeProperty().get());
        assertEquals(1, opened.size());
    }

    @Test
    void libraryInUseIsExplainedAndCanBeTriedAgain() {
        failure = new StudioException("library.in-use", "locked");
        StartViewModel model = model();
        model.open();
        var refused =
                assertInstanceOf(StartViewModel.Mode.Refused.class, model.modeProperty().get());
        assertEquals("Your library is open in another window", refused.happened());
        assertEquals("library.in-use", refused.code());
        failure = null;
        model.open();
        assertEquals(1, opened.size());
    }

    @Test
    void unexpectedFailureIsExplainedToo() {
        failure = new IllegalStateException("surprise");
        StartViewModel model = model();
        model.open();
        var refused =
                assertInstanceOf(StartViewModel.Mode.Refused.class, model.modeProperty().get());
        assertEquals("Your library could not be opened", refused.happened());
        assertEquals("start.unknown", refused.code());
    }

    private StartViewModel model() {
        return new StartViewModel(
                () -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return new FakeStudio();
                },
                opened::add,
                new CallingThread());
    }
}
