package org.inkwright.desktop.transcript;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptLine;
import org.jspecify.annotations.Nullable;

/// Lines that are heard elsewhere because the border between them was dragged.
///
/// @param model the transcript
record Borders(TranscriptViewModel model) {
    /// The beginning of a line was dropped somewhere.
    ///
    /// @param row which line
    /// @param millis where it begins now
    void moved(int row, long millis) {
        TranscriptDocument before = model.document();
        if (before != null && row < before.rows().size()) {
            var line = before.rows().get(row).id();
            model.edit(on -> edit(on, on.rowOf(line), millis));
        }
    }

    /// A line that ended at the border, or would now reach over it, ends where it was dropped.
    private static TranscriptEdit.@Nullable Change edit(
            TranscriptDocument on, int row, long millis) {
        if (row < 0) {
            return null;
        }
        TranscriptLine line = on.lines().get(row);
        long start = Math.clamp(millis, 0, line.time().endMillis());
        List<TranscriptEdit.LineTime> times = new ArrayList<>();
        if (row > 0) {
            TranscriptLine earlier = on.lines().get(row - 1);
            TimeSpan time = earlier.time();
            boolean touches = time.endMillis() == line.time().startMillis();
            if (touches || time.endMillis() > start) {
                long from = Math.min(time.startMillis(), start);
                times.add(new TranscriptEdit.LineTime(earlier.id(), new TimeSpan(from, start)));
            }
        }
        times.add(
                new TranscriptEdit.LineTime(
                        line.id(), new TimeSpan(start, line.time().endMillis())));
        return new TranscriptEdit.Retimed(times);
    }
}
