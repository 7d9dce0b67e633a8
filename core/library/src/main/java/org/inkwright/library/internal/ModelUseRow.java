package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UsageEventId;
import org.jspecify.annotations.Nullable;

/// A row of `model_use`.
@Entity(name = "ModelUse")
class ModelUseRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    StepKind step;

    UUID runId;
    String engine;
    int calls;
    long inputTokens;
    long outputTokens;

    @Enumerated(EnumType.STRING)
    ModelUse.Counted counted;

    @Nullable Long inputMicros;
    @Nullable Long outputMicros;
    @Nullable String currency;
    Instant at;

    @SuppressWarnings("NullAway.Init")
    ModelUseRow() {}

    ModelUseRow(ModelUse use) {
        id = use.id().value();
        step = use.step();
        runId = use.run().value();
        engine = use.engine();
        calls = use.tokens().calls();
        inputTokens = use.tokens().input();
        outputTokens = use.tokens().output();
        counted = use.tokens().counted();
        ModelPrice price = use.tokens().price();
        if (price != null) {
            inputMicros = price.inputMicros();
            outputMicros = price.outputMicros();
            currency = price.currency();
        }
        at = use.at();
    }

    ModelUse use() {
        return new ModelUse(
                new UsageEventId(id),
                step,
                new RunId(runId),
                engine,
                new ModelUse.Tokens(calls, inputTokens, outputTokens, counted, price()),
                at);
    }

    private @Nullable ModelPrice price() {
        return inputMicros == null || outputMicros == null || currency == null
                ? null
                : new ModelPrice(inputMicros, outputMicros, currency);
    }
}
