package org.inkwright.publishing;

import java.util.List;

/// A subtitle: what is shown from one moment to another.
///
/// @param startMillis when it appears
/// @param endMillis when it goes; after the start
/// @param lines one or two, none of them empty
record Cue(long startMillis, long endMillis, List<String> lines) {
    Cue {
        lines = List.copyOf(lines);
    }
}
