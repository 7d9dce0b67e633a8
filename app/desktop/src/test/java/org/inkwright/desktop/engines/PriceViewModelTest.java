package org.inkwright.desktop.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakePrices;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.studio.EngineChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceViewModelTest {
    private static final EngineChoice GPT = new EngineChoice("openai", "", "gpt-5");

    private final FakePrices prices = new FakePrices();
    private final SimpleObjectProperty<@Nullable EngineChoice> engine =
            new SimpleObjectProperty<>(GPT);
    private final PriceViewModel model = new PriceViewModel(engine, prices, new CallingThread());

    @Test
    void priceIsTypedAsTheServiceTellsIt() {
        assertTrue(model.wordsProperty().get().startsWith("The price is not known here."));
        model.readProperty().set("0.15");
        model.writtenProperty().set(" 0,6 ");
        model.currencyProperty().set("EUR");
        model.keep();
        assertEquals(Map.of("openai/gpt-5", new ModelPrice(150_000, 600_000, "EUR")), prices.kept);
        assertTrue(model.wordsProperty().get().startsWith("Kept."));
    }

    @Test
    void knownPriceIsShown() {
        prices.kept.put("ollama/tiny", ModelPrice.FREE);
        prices.kept.put("openai/gpt-6", new ModelPrice(2_500_000, 10_000_000, "USD"));
        engine.set(new EngineChoice("openai", "", "gpt-6"));
        assertEquals("2.5", model.readProperty().get());
        assertEquals("10", model.writtenProperty().get());
        engine.set(new EngineChoice("ollama", "", "tiny"));
        assertEquals("A server of your own costs nothing.", model.wordsProperty().get());
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        model.readProperty().set("cheap");
        model.writtenProperty().set("1");
        model.keep();
        assertEquals(Map.of(), prices.kept);
        assertTrue(model.wordsProperty().get().startsWith("A price is a number"));
    }

    @Test
    void serviceThatTellsNothingIsSaid() {
        model.ask();
        assertTrue(model.wordsProperty().get().startsWith("The service does not tell its prices"));
    }
}
