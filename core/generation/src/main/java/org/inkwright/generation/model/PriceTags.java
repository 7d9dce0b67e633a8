package org.inkwright.generation.model;

import java.util.Map;

/// What a service says about the prices of its models.
public sealed interface PriceTags {
    /// It answered.
    ///
    /// @param tags by the model's name; empty for a service that tells names only, which are most
    record Told(Map<String, PriceTag> tags) implements PriceTags {
        public Told {
            tags = Map.copyOf(tags);
        }
    }

    /// It did not answer.
    record Untold(ModelFailure failure) implements PriceTags {}
}
