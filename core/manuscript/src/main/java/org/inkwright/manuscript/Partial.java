package org.inkwright.manuscript;

import java.time.Instant;

/// What a text model has written of a variant so far. Printed without the text.
///
/// @param variant the variant that grows
/// @param run the run that writes it
/// @param raw exactly what came, with the passage numbers that the model cites
/// @param at when it was kept
public record Partial(VariantId variant, RunId run, String raw, Instant at) {
    @Override
    public String toString() {
        return "Partial[" + variant + ", " + raw.length() + " characters]";
    }
}
