package org.inkwright.generation.model;

import java.util.function.Consumer;

/// Models behind Anthropic's own messages. Safe to share between threads; keeps no key.
public final class AnthropicModel implements ModelService {
    private final HttpModel http;

    /// @param keys asked for the key at every call
    public AnthropicModel(Provider provider, KeySource keys, ModelWeb web) {
        this.http = new HttpModel(provider, keys, web, new AnthropicDialect(provider.abilities()));
    }

    @Override
    public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        http.answer(request, stop, events);
    }

    @Override
    public ModelList models(StopSignal stop) {
        return http.models(stop);
    }

    @Override
    public PriceTags prices(StopSignal stop) {
        return http.prices(stop);
    }

    @Override
    public Provider provider() {
        return http.provider();
    }
}
