package org.inkwright.desktop.transcript;

import java.util.List;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.LineId;

/// A line of the transcript as the page shows it.
///
/// @param id its name for good
/// @param speaker who speaks, as the writer calls it; empty for nobody in particular
/// @param startMillis where it is heard
/// @param words what it says, as the writer typed it
/// @param doubts stretches of the words that are worth listening to again
record Row(LineId id, String speaker, long startMillis, String words, List<TextRange> doubts) {
    Row {
        doubts = List.copyOf(doubts);
    }

    Row saying(String newWords) {
        return new Row(id, speaker, startMillis, newWords, List.of());
    }
}
