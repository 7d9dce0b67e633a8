package org.inkwright.studio;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.generation.model.PriceTag;
import org.inkwright.generation.model.PriceTags;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.PriceList;
import org.inkwright.manuscript.PricedModel;
import org.inkwright.manuscript.UnitOfWork;

/// Prices in the library. Safe to share.
final class StoredPrices implements Prices {
    private final Books books;
    private final StoredEngines engines;
    private final InstantSource clock;

    StoredPrices(Books books, StoredEngines engines, InstantSource clock) {
        this.books = books;
        this.engines = engines;
        this.clock = clock;
    }

    @Override
    public List<PricedModel> all() {
        return books.read(unit -> unit.prices().all());
    }

    @Override
    public Optional<ModelPrice> of(EngineChoice choice) {
        return books.read(unit -> of(unit, choice));
    }

    Optional<ModelPrice> of(UnitOfWork unit, EngineChoice choice) {
        return unit.prices()
                .of(choice.name())
                .map(PricedModel::price)
                .or(() ->
                        engines.provider(choice).isLocal()
                                ? Optional.of(ModelPrice.FREE)
                                : Optional.empty());
    }

    @Override
    public void set(EngineChoice choice, ModelPrice price) {
        var model =
                new PricedModel(choice.name(), price, PricedModel.Origin.WRITER, clock.instant());
        books.update(change -> change.unit().prices().set(model));
    }

    @Override
    public void forget(String engine) {
        books.update(change -> change.unit().prices().forget(engine));
    }

    @Override
    public PriceTags ask(EngineChoice choice, StopSignal stop) {
        PriceTags tags = engines.service(choice).prices(stop);
        if (tags instanceof PriceTags.Told(var told)) {
            books.update(change -> keep(change.unit().prices(), choice.provider(), told));
        }
        return tags;
    }

    private void keep(PriceList list, String provider, Map<String, PriceTag> told) {
        told.forEach((model, tag) -> {
            String engine = EngineChoice.name(provider, model);
            boolean said =
                    list.of(engine)
                            .filter(kept -> kept.origin() == PricedModel.Origin.WRITER)
                            .isPresent();
            if (!said) {
                var price = new ModelPrice(tag.inputMicros(), tag.outputMicros(), tag.currency());
                list.set(
                        new PricedModel(
                                engine, price, PricedModel.Origin.SERVICE, clock.instant()));
            }
        });
    }
}
