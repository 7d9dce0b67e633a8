package org.inkwright.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inkwright.kit.internal.StyleRuns;

/// The marks of a transcript, line by line; they stay with their lines when others come and go.
final class TranscriptMarks {
    private final Map<Mark, Map<Integer, List<TextRange>>> marks = new EnumMap<>(Mark.class);

    void clear() {
        marks.clear();
    }

    /// Marks stretches, in place of those of the same kind before.
    ///
    /// @return the lines that look different now
    Set<Integer> mark(Mark mark, List<LineRange> ranges) {
        Map<Integer, List<TextRange>> now = new HashMap<>();
        for (LineRange range : ranges) {
            now.computeIfAbsent(range.line(), line -> new ArrayList<>()).add(range.range());
        }
        Map<Integer, List<TextRange>> before = marks.put(mark, now);
        Set<Integer> changed = new java.util.HashSet<>(now.keySet());
        if (before != null) {
            changed.addAll(before.keySet());
        }
        return changed;
    }

    /// Whether a line has marks.
    boolean areIn(int line) {
        for (Map<Integer, List<TextRange>> lines : marks.values()) {
            if (lines.containsKey(line)) {
                return true;
            }
        }
        return false;
    }

    /// Adds the marks of a line to its styles.
    void addTo(StyleRuns runs, int line) {
        marks.forEach((mark, lines) -> {
            for (TextRange range : lines.getOrDefault(line, List.of())) {
                runs.add(range.from(), range.to(), mark.styleClass());
            }
        });
    }

    /// Follows a change of the words of a line.
    ///
    /// @param change counts in the line
    void follow(int line, TextChange change) {
        marks.values()
                .forEach(lines ->
                        lines.computeIfPresent(
                                line,
                                (at, ranges) ->
                                        ranges.stream()
                                                .map(range ->
                                                        new TextRange(
                                                                change.moved(range.from()),
                                                                Math.max(
                                                                        change.moved(range.from()),
                                                                        change.moved(range.to()))))
                                                .toList()));
    }

    /// Some lines took the place of others: the marks of those that went go with them.
    ///
    /// @param from the first line that went
    /// @param to the line after the last that went
    /// @param come how many stand there now
    void replaced(int from, int to, int come) {
        int more = come - (to - from);
        marks.replaceAll((mark, lines) -> {
            Map<Integer, List<TextRange>> kept = new HashMap<>();
            lines.forEach((line, ranges) -> {
                if (line < from) {
                    kept.put(line, ranges);
                } else if (line >= to) {
                    kept.put(line + more, ranges);
                }
            });
            return kept;
        });
    }
}
