package org.inkwright.studio;

/// Which text model is to write.
///
/// @param provider the provider's id, see [org.inkwright.generation.model.Providers]; [#OWN] for a
///   server of the writer's own
/// @param address where it answers; empty for the provider's usual address
/// @param model the model's name, as its service spells it
public record EngineChoice(String provider, String address, String model) {
    /// The provider's id of a server that is in no list.
    public static final String OWN = "own";

    public EngineChoice {
        if (provider.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException("an engine has a provider and a model");
        }
        if (provider.equals(OWN) && address.isBlank()) {
            throw new IllegalArgumentException("a server of one's own has an address");
        }
    }

    /// What variants and usage call it, such as `openai/gpt-5`.
    public String name() {
        return name(provider, model);
    }

    /// Another model of the same service.
    EngineChoice of(String other) {
        return new EngineChoice(provider, address, other);
    }

    static String name(String provider, String model) {
        return provider + "/" + model;
    }

    /// Whether what wrote a variant is a text model: those have a provider in their name, the
    /// extractive writer and the writer have none.
    static boolean isName(String engine) {
        return engine.contains("/");
    }
}
