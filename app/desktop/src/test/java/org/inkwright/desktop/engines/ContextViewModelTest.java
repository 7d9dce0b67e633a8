package org.inkwright.desktop.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeEngines;
import org.inkwright.studio.EngineChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextViewModelTest {
    private final FakeEngines engines = new FakeEngines();
    private final SimpleObjectProperty<@Nullable EngineChoice> engine =
            new SimpleObjectProperty<>(new EngineChoice("ollama", "", "tiny"));
    private final ContextViewModel model =
            new ContextViewModel(engine, engines, new CallingThread());

    @Test
    void whatIsGuessedCanBeSaid() {
        assertEquals("8192", model.sizeProperty().get());
        assertTrue(model.wordsProperty().get().startsWith("Nobody told"));
        model.sizeProperty().set("32,768");
        model.keep();
        assertEquals(Map.of("ollama/tiny", 32_768), engines.sizes);
        assertTrue(model.wordsProperty().get().startsWith("You said so."));
        model.forget();
        assertEquals("8192", model.sizeProperty().get());
    }

    @Test
    void whatIsNoSizeChangesNothing() {
        for (String typed : new String[] {"much", "", "12", "99999999999", "-4096"}) {
            model.sizeProperty().set(typed);
            model.keep();
            assertEquals(Map.of(), engines.sizes, typed);
            assertTrue(model.wordsProperty().get().startsWith("This is no size."), typed);
        }
    }
}
