package org.inkwright.studio;

import org.jspecify.annotations.Nullable;

/// A speech model as the shelf shows it.
///
/// @param card what is known about it
/// @param state where it is
/// @param current whether it is the one that transcribes
/// @param timesFaster how much faster than speech it is on this machine; null until measured
public record ShelvedModel(
        ModelCard card, ModelState state, boolean current, @Nullable Double timesFaster) {
    /// Its name.
    public String name() {
        return card.name();
    }
}
