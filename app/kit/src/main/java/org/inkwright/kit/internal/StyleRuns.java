package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Gathers styles over a line and gives them as spans that follow one another.
public final class StyleRuns {
    private final List<Run> runs = new ArrayList<>();
    private final int length;

    private StyleRuns(int length) {
        this.length = length;
    }

    private record Run(int from, int to, String style) {}

    /// No styles yet.
    public static StyleRuns of(int length) {
        return new StyleRuns(length);
    }

    /// Lays a style over a stretch; what does not lie in the line is cut off.
    public StyleRuns add(int from, int to, String style) {
        int start = Math.max(0, from);
        int end = Math.min(length, to);
        if (start < end && !style.isEmpty()) {
            runs.add(new Run(start, end, style));
        }
        return this;
    }

    /// The spans; none when there is no style at all.
    public List<Span> spans() {
        if (runs.isEmpty()) {
            return List.of();
        }
        int[] borders = new int[2 * runs.size() + 2];
        int count = 0;
        borders[count++] = 0;
        borders[count++] = length;
        for (Run run : runs) {
            borders[count++] = run.from();
            borders[count++] = run.to();
        }
        Arrays.sort(borders);
        List<Span> spans = new ArrayList<>();
        List<Run> waiting = new ArrayList<>(runs);
        List<Run> open = new ArrayList<>();
        waiting.sort((a, b) -> Integer.compare(b.from(), a.from()));
        for (int at = 1; at < borders.length; at++) {
            int from = borders[at - 1];
            if (from == borders[at]) {
                continue;
            }
            open.removeIf(run -> run.to() <= from);
            while (!waiting.isEmpty() && waiting.getLast().from() <= from) {
                open.add(waiting.removeLast());
            }
            append(spans, borders[at] - from, styles(open));
        }
        return spans;
    }

    private static Set<String> styles(List<Run> open) {
        return switch (open.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(open.getFirst().style());
            default -> {
                Set<String> styles = new TreeSet<>();
                open.forEach(run -> styles.add(run.style()));
                yield Set.copyOf(styles);
            }
        };
    }

    private static void append(List<Span> spans, int length, Set<String> styles) {
        if (!spans.isEmpty() && spans.getLast().styles().equals(styles)) {
            spans.add(new Span(spans.removeLast().length() + length, styles));
        } else {
            spans.add(new Span(length, styles));
        }
    }
}
