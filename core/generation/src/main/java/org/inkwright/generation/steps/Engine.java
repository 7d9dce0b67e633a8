package org.inkwright.generation.steps;

import org.inkwright.generation.model.ModelSize;
import org.jspecify.annotations.Nullable;

/// Which model takes the steps, and how.
///
/// @param model the model's name
/// @param size how much it reads and writes
/// @param temperature how freely it chooses words, where the prompt says nothing; null leaves it to
///   the service
/// @param seed null for none
public record Engine(
        String model, ModelSize size, @Nullable Double temperature, @Nullable Long seed) {
    /// An engine that leaves the rest to the service.
    public static Engine of(String model, ModelSize size) {
        return new Engine(model, size, null, null);
    }
}
