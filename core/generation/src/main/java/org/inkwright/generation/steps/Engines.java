package org.inkwright.generation.steps;

import java.util.function.Function;
import org.inkwright.generation.model.ModelSize;

/// Which model takes which prompt: the chosen one, unless the prompt names another of the same
/// service.
///
/// @param usual the chosen one
/// @param sizes how much models of its service read and write, by their names
public record Engines(Engine usual, Function<String, ModelSize> sizes) {
    /// One for all prompts, whatever they name.
    static Engines only(Engine engine) {
        return new Engines(engine, name -> engine.size());
    }

    /// The model that takes a prompt.
    public Engine of(PromptTemplate prompt) {
        String named = prompt.model();
        return named == null || named.equals(usual.model())
                ? usual
                : new Engine(named, sizes.apply(named), usual.temperature(), usual.seed());
    }
}
