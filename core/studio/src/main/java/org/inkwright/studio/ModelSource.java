package org.inkwright.studio;

import org.inkwright.generation.model.KeySource;
import org.inkwright.generation.model.ModelService;
import org.inkwright.generation.model.ModelWeb;
import org.inkwright.generation.model.PictureModel;
import org.inkwright.generation.model.Provider;

/// Where text models are reached, and with which keys.
///
/// @param keys asked whenever a key is needed
/// @param way opens the way to a provider
/// @param brushes opens the way to a provider's image models
record ModelSource(KeyRing keys, Way way, Brushes brushes) {
    /// Opens the way to a provider.
    @FunctionalInterface
    interface Way {
        ModelService to(Provider provider, KeySource keys);
    }

    /// Opens the way to a provider's image models.
    @FunctionalInterface
    interface Brushes {
        PictureModel of(Provider provider, KeySource keys);
    }

    static ModelSource over(ModelWeb web, KeyRing keys) {
        return new ModelSource(
                keys,
                (provider, given) -> provider.open(given, web),
                (provider, given) -> provider.pictures(given, web));
    }
}
