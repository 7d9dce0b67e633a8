package org.inkwright.desktop.engines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.generation.model.PriceTags;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Prices;
import org.jspecify.annotations.Nullable;

/// What the chosen model costs, as its service or the writer says. For the window's thread.
public final class PriceViewModel {
    private static final int MICRO_DIGITS = 6;

    private final Texts texts = Texts.of(PriceViewModel.class);
    private final SourceWords why = new SourceWords();
    private final StringProperty read = new SimpleStringProperty("");
    private final StringProperty written = new SimpleStringProperty("");
    private final StringProperty currency = new SimpleStringProperty("USD");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ObservableValue<@Nullable EngineChoice> engine;
    private final Prices prices;
    private final Background background;

    /// The price of a model.
    ///
    /// @param engine which; null while the program writes by itself
    public PriceViewModel(
            ObservableValue<@Nullable EngineChoice> engine, Prices prices, Background background) {
        this.engine = engine;
        this.prices = prices;
        this.background = background;
        engine.subscribe(this::look);
    }

    /// The model whose price this is; null for none.
    ObservableValue<@Nullable EngineChoice> engineProperty() {
        return engine;
    }

    /// The price of a million tokens read, as it is typed.
    StringProperty readProperty() {
        return read;
    }

    /// The price of a million tokens written, as it is typed.
    StringProperty writtenProperty() {
        return written;
    }

    /// ISO 4217 code.
    StringProperty currencyProperty() {
        return currency;
    }

    /// Whose price it is, or what is wrong.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void look(@Nullable EngineChoice of) {
        words.set("");
        if (of != null) {
            background.start("price", () -> prices.of(of), found -> show(of, found));
        }
    }

    private void show(EngineChoice of, Optional<ModelPrice> found) {
        if (!of.equals(engine.getValue())) {
            return;
        }
        read.set(found.map(price -> typed(price.inputMicros())).orElse(""));
        written.set(found.map(price -> typed(price.outputMicros())).orElse(""));
        found.map(ModelPrice::currency)
                .filter(code -> !code.equals(ModelPrice.NO_CURRENCY))
                .ifPresent(currency::set);
        words.set(
                found.map(price ->
                                price.equals(ModelPrice.FREE)
                                        ? texts.text("price.free")
                                        : texts.text("price.known"))
                        .orElse(texts.text("price.unknown")));
    }

    private static String typed(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros().toPlainString();
    }

    /// Keeps what was typed; it counts for what is asked from now on.
    void keep() {
        EngineChoice of = engine.getValue();
        Optional<Long> in = micros(read.get());
        Optional<Long> out = micros(written.get());
        if (of == null || in.isEmpty() || out.isEmpty()) {
            words.set(texts.text("price.no-number"));
            return;
        }
        var price = new ModelPrice(in.get(), out.get(), currency.get());
        background.run(
                "price", () -> prices.set(of, price), () -> words.set(texts.text("price.kept")));
    }

    private static Optional<Long> micros(String typed) {
        String plain = typed.strip().replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(
                new BigDecimal(plain)
                        .movePointRight(MICRO_DIGITS)
                        .setScale(0, RoundingMode.UP)
                        .longValueExact());
    }

    /// Asks the service what its models cost. Most tell nothing.
    void ask() {
        EngineChoice of = engine.getValue();
        if (of != null) {
            words.set(texts.text("engines.asking"));
            background.start(
                    "price", () -> prices.ask(of, new StopSignal()), told -> asked(of, told));
        }
    }

    private void asked(EngineChoice of, PriceTags told) {
        switch (told) {
            case PriceTags.Told(var tags) -> {
                if (tags.containsKey(of.model())) {
                    look(of);
                } else {
                    words.set(texts.text("price.untold"));
                }
            }
            case PriceTags.Untold(var failure) -> words.set(why.why(failure.trouble().code()));
        }
    }
}
