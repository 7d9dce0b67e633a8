package org.inkwright.manuscript;

import java.util.List;

/// One window of a transcript: the unit that is recognised and kept as a whole.
///
/// @param covered the part of the recording that it accounts for; the next window begins at its end
/// @param segments what was said in it, indices going on from the window before; empty for silence
/// @param language ISO 639-1 code, when this window told it; empty otherwise
public record TranscriptWindow(TimeSpan covered, List<Segment> segments, String language) {
    public TranscriptWindow {
        segments = List.copyOf(segments);
        Checks.require(covered.endMillis() > covered.startMillis(), "a window covers something");
    }
}
