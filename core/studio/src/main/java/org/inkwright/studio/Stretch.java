package org.inkwright.studio;

import java.time.Duration;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.TranscriptLine;
import org.inkwright.transcription.Extent;

/// A stretch of a transcript that another model listens to: part of a run's payload, kept as JSON.
///
/// @param first the first line
/// @param last the last line, inclusive
/// @param fromMillis where the first line begins
/// @param toMillis where the last line ends
record Stretch(Line first, Line last, long fromMillis, long toMillis) {
    /// A line's name as it is kept.
    record Line(int edit, int place) {
        static Line of(LineId id) {
            return new Line(id.edit(), id.place());
        }

        LineId id() {
            return new LineId(edit, place);
        }
    }

    static Stretch of(TranscriptLine first, TranscriptLine last) {
        long from = Math.min(first.time().startMillis(), last.time().startMillis());
        long to = Math.max(first.time().endMillis(), last.time().endMillis());
        return new Stretch(Line.of(first.id()), Line.of(last.id()), from, to);
    }

    /// The stretch of the recording; a line without length still has a moment.
    Extent extent() {
        return new Extent.Stretch(
                Duration.ofMillis(fromMillis),
                Duration.ofMillis(Math.max(toMillis, fromMillis + 1)));
    }

    /// Whether something is heard rather within than outside.
    boolean holds(long startMillis, long endMillis) {
        long middle = (startMillis + endMillis) / 2;
        return middle >= fromMillis && middle <= toMillis;
    }
}
