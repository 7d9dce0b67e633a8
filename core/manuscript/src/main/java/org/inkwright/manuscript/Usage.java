package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;

/// Keeps what was metered. Events are only ever added.
public interface Usage {
    /// Adds an event.
    void add(UsageEvent event);

    /// Adds what a text model used.
    void add(ModelUse use);

    /// What text models used from `from` (inclusive) to `to` (exclusive), in the order it happened.
    List<ModelUse> models(Instant from, Instant to);

    /// Sum of the amounts of a kind from `from` (inclusive) to `to` (exclusive).
    long total(UsageKind kind, Instant from, Instant to);

    /// The events of a run in the order they happened.
    List<UsageEvent> of(RunId run);
}
