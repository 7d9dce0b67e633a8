package org.inkwright.desktop.engines;

import org.inkwright.generation.model.Provider;
import org.inkwright.studio.EngineChoice;

/// A service that has text models, as it is offered.
///
/// @param id its name for good; [EngineChoice#OWN] for a server that is in no list
/// @param name as people call it
/// @param address where it usually answers; empty for a server of the writer's own
/// @param key whether it wants a key
record Service(String id, String name, String address, Provider.KeyNeed key) {
    static Service of(Provider provider) {
        return new Service(provider.id(), provider.name(), provider.address(), provider.keyNeed());
    }

    /// A server of the writer's own.
    static Service own(String name) {
        return new Service(EngineChoice.OWN, name, "", Provider.KeyNeed.OPTIONAL);
    }

    @Override
    public String toString() {
        return name;
    }
}
