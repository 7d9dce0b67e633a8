package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;

/// What another model heard in a stretch of a transcript.
///
/// @param transcript the transcript
/// @param first the first line of the stretch
/// @param last its last line, inclusive
/// @param model the other model's name
/// @param heard what it heard; empty when it heard nobody
public record SecondHearing(
        TranscriptId transcript, LineId first, LineId last, String model, List<Segment> heard) {
    public SecondHearing {
        heard = List.copyOf(heard);
    }

    /// The edit that puts it in the place of the stretch.
    public TranscriptEdit.Change edit() {
        return new TranscriptEdit.Reheard(first, last, model, heard);
    }
}
