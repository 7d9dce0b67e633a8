package org.inkwright.generation.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What models refuse to be told: reasoning models take no temperature, some servers know no
/// schema. Learned from their complaint, remembered for each model. Safe to share between threads.
final class Concessions {
    private final Map<String, Set<Dialect.Extra>> learned = new ConcurrentHashMap<>();

    /// What is to be left out for a model.
    Set<Dialect.Extra> of(String model) {
        return learned.getOrDefault(model, Set.of());
    }

    /// Learns from a refusal.
    ///
    /// @return whether asking again without something may help
    boolean learn(String model, ModelFailure failure) {
        if (failure.trouble() != ModelTrouble.BAD_REQUEST) {
            return false;
        }
        Set<Dialect.Extra> blamed = blamed(failure.detail().toLowerCase(Locale.ROOT));
        blamed.removeAll(of(model));
        if (blamed.isEmpty()) {
            return false;
        }
        learned.merge(model, Set.copyOf(blamed), Concessions::both);
        return true;
    }

    private static Set<Dialect.Extra> both(Set<Dialect.Extra> some, Set<Dialect.Extra> more) {
        Set<Dialect.Extra> all = EnumSet.copyOf(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static Set<Dialect.Extra> blamed(String complaint) {
        Set<Dialect.Extra> blamed = EnumSet.noneOf(Dialect.Extra.class);
        if (complaint.contains("temperature")) {
            blamed.add(Dialect.Extra.TEMPERATURE);
        }
        if (complaint.contains("seed")) {
            blamed.add(Dialect.Extra.SEED);
        }
        if (complaint.contains("'stop'") || complaint.contains("stop_sequences")) {
            blamed.add(Dialect.Extra.STOPS);
        }
        if (complaint.contains("response_format")
                || complaint.contains("json_schema")
                || complaint.contains("output_config")) {
            blamed.add(Dialect.Extra.SCHEMA);
        }
        if (complaint.contains("stream_options")) {
            blamed.add(Dialect.Extra.USAGE);
        }
        if (complaint.contains("max_tokens") || complaint.contains("max_completion_tokens")) {
            blamed.add(Dialect.Extra.CAP);
        }
        return blamed;
    }
}
