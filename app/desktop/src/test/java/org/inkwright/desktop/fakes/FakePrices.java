package org.inkwright.desktop.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inkwright.generation.model.PriceTags;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.PricedModel;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Prices;

/// Prices in memory.
public final class FakePrices implements Prices {
    public final Map<String, ModelPrice> kept = new TreeMap<>();
    public PriceTags tags = new PriceTags.Told(Map.of());

    @Override
    public List<PricedModel> all() {
        return kept.entrySet().stream()
                .map(one ->
                        new PricedModel(
                                one.getKey(),
                                one.getValue(),
                                PricedModel.Origin.WRITER,
                                Instant.EPOCH))
                .toList();
    }

    @Override
    public Optional<ModelPrice> of(EngineChoice choice) {
        return Optional.ofNullable(kept.get(choice.name()));
    }

    @Override
    public void set(EngineChoice choice, ModelPrice price) {
        kept.put(choice.name(), price);
    }

    @Override
    public void forget(String engine) {
        kept.remove(engine);
    }

    @Override
    public PriceTags ask(EngineChoice choice, StopSignal stop) {
        return tags;
    }
}
