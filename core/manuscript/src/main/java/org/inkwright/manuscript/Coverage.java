package org.inkwright.manuscript;

import java.time.Duration;
import java.util.List;

/// How much of a recording a transcript covers.
///
/// @param state whether more windows are to come
/// @param next where the next window begins: everything before it is kept for good
/// @param warnings what the writer should know, such as a file that was cut short
public record Coverage(State state, Duration next, List<String> warnings) {
    public Coverage {
        Checks.require(!next.isNegative(), "next is negative");
        warnings = List.copyOf(warnings);
    }

    /// Nothing yet.
    public static Coverage none() {
        return new Coverage(State.PARTIAL, Duration.ZERO, List.of());
    }

    /// How far a transcript is.
    public enum State {
        PARTIAL,
        COMPLETE
    }
}
