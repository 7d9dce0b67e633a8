package org.inkwright.desktop.transcript;

import java.util.List;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TranscriptArea;
import org.inkwright.kit.TranscriptLine;

/// The area of a transcript as the page that its view model fills.
final class TranscriptPage implements TranscriptViewModel.Page {
    private final TranscriptArea area;
    private int followed = -1;

    TranscriptPage(TranscriptArea area) {
        this.area = area;
    }

    @Override
    public void open(List<Row> rows) {
        followed = -1;
        area.open(rows.stream().map(TranscriptPage::line).toList());
    }

    @Override
    public void change(RowChange change) {
        if (!change.isEmpty()) {
            area.replaceLines(
                    change.from(),
                    change.to(),
                    change.rows().stream().map(TranscriptPage::line).toList());
        }
    }

    private static TranscriptLine line(Row row) {
        return new TranscriptLine(
                row.speaker(),
                Durations.clock(row.startMillis()),
                row.words(),
                TranscriptLine.State.FINAL,
                row.doubts());
    }

    /// Shows the line that is heard, once for each.
    void follow(int line) {
        if (line != followed) {
            followed = line;
            if (line >= 0) {
                area.showLine(line);
            }
        }
    }

    String words(LineRange place) {
        return area.line(place.line()).words().substring(place.range().from(), place.range().to());
    }
}
