package org.inkwright.manuscript;

import java.time.Instant;

/// A model whose price is known.
///
/// @param engine the model, as variants name it, such as `openai/gpt-5`
/// @param price what it costs
/// @param origin who says so
/// @param since when it was said
public record PricedModel(String engine, ModelPrice price, Origin origin, Instant since) {
    public PricedModel {
        Checks.notBlank(engine, "engine");
    }

    /// Who says what a model costs.
    public enum Origin {
        /// The writer, who is always believed.
        WRITER,
        /// The service's own list.
        SERVICE
    }
}
