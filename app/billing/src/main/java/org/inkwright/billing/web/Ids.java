package org.inkwright.billing.web;

import java.util.Optional;
import java.util.UUID;

/// Ids as others write them.
public final class Ids {
    private Ids() {}

    /// The id that a text stands for, if it is one.
    public static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
