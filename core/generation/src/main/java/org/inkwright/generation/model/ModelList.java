package org.inkwright.generation.model;

import java.util.List;

/// What a service says about the models it offers.
public sealed interface ModelList {
    /// The names, in order of the alphabet.
    record Offered(List<String> names) implements ModelList {
        public Offered {
            names = List.copyOf(names);
        }
    }

    /// It did not say; many services answer all the same when asked for a model by name.
    record Untold(ModelFailure failure) implements ModelList {}
}
