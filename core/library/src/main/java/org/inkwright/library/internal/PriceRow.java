package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.PricedModel;

/// A row of `model_price`.
@Entity(name = "ModelPrice")
class PriceRow {
    @Id String engine;
    long inputMicros;
    long outputMicros;
    String currency;

    @Enumerated(EnumType.STRING)
    PricedModel.Origin origin;

    Instant since;

    @SuppressWarnings("NullAway.Init")
    PriceRow() {}

    PriceRow(PricedModel model) {
        engine = model.engine();
        inputMicros = model.price().inputMicros();
        outputMicros = model.price().outputMicros();
        currency = model.price().currency();
        origin = model.origin();
        since = model.since();
    }

    PricedModel model() {
        var price = new ModelPrice(inputMicros, outputMicros, currency);
        return new PricedModel(engine, price, origin, since);
    }
}
