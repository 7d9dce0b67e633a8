package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inkwright.generation.ExtractiveWriter;
import org.inkwright.generation.GenerationException;
import org.inkwright.generation.OutlineStep;
import org.inkwright.generation.Passage;
import org.inkwright.generation.model.TokenMeter;

/// Cuts a source into portions that a model can read at once: where the subject changes if
/// possible, each with the last passages of the one before. Together they hold every passage.
final class Portions {
    private static final int OVERLAP = 2;

    private final TokenMeter meter;
    private final int room;
    private final String language;

    /// @param room how many tokens a portion may have
    Portions(TokenMeter meter, int room, String language) {
        this.meter = meter;
        this.room = room;
        this.language = language;
    }

    /// A portion.
    ///
    /// @param before the end of the portion before, to understand the beginning
    /// @param passages its own
    record Portion(List<Passage> before, List<Passage> passages) {
        Portion {
            before = List.copyOf(before);
            passages = List.copyOf(passages);
        }

        int first() {
            return passages.getFirst().number();
        }

        int last() {
            return passages.getLast().number();
        }

        /// The portion as a prompt shows it.
        String shown() {
            var shown = new StringBuilder();
            if (!before.isEmpty()) {
                shown.append("(Said just before, for understanding only:)\n");
                before.forEach(passage -> shown.append("… ").append(flat(passage)).append('\n'));
                shown.append('\n');
            }
            shown.append(Portions.shown(passages));
            return shown.toString();
        }
    }

    static String shown(List<Passage> passages) {
        var shown = new StringBuilder();
        for (Passage passage : passages) {
            shown.append('[').append(passage.number()).append("] ").append(flat(passage));
            shown.append('\n');
        }
        return shown.toString();
    }

    private static String flat(Passage passage) {
        return passage.text().replaceAll("\\s+", " ").strip();
    }

    /// The portions in order; at least one.
    List<Portion> of(List<Passage> passages) {
        List<Passage> fitting = fitting(passages);
        int[] sizes = fitting.stream().mapToInt(this::size).toArray();
        long all = 0;
        for (int size : sizes) {
            all += size;
        }
        if (all <= room) {
            return List.of(new Portion(List.of(), fitting));
        }
        return cut(fitting, sizes, borders(passages));
    }

    private List<Portion> cut(List<Passage> passages, int[] sizes, Set<Integer> borders) {
        List<Portion> portions = new ArrayList<>();
        int start = 0;
        while (start < passages.size()) {
            List<Passage> before = before(passages, sizes, start);
            int free = room - before.stream().mapToInt(this::size).sum();
            int end = start;
            int border = -1;
            while (end < passages.size() && (end == start || sizes[end] <= free)) {
                if (end > start && borders.contains(passages.get(end).number())) {
                    border = end;
                }
                free -= sizes[end];
                end++;
            }
            // A border far back would leave most of the room unused.
            if (end < passages.size() && border - start > (end - start) / 2) {
                end = border;
            }
            portions.add(new Portion(before, passages.subList(start, end)));
            start = end;
        }
        return portions;
    }

    private List<Passage> before(List<Passage> passages, int[] sizes, int start) {
        int from = start;
        int taken = 0;
        while (from > 0 && start - from < OVERLAP && taken + sizes[from - 1] <= room / 10) {
            from--;
            taken += sizes[from];
        }
        return passages.subList(from, start);
    }

    private int size(Passage passage) {
        return meter.of(flat(passage)) + 6;
    }

    private Set<Integer> borders(List<Passage> passages) {
        Set<Integer> borders = new HashSet<>();
        try {
            var input = new OutlineStep.Input(language, "", passages);
            new ExtractiveWriter()
                    .outline(input)
                    .topics()
                    .forEach(topic -> borders.add(topic.firstPassage()));
        } catch (GenerationException e) {
            // Nothing but fillers: any border is as good as another.
            borders.clear();
        }
        return borders;
    }

    /// A passage that is too long alone is cut into pieces of the same number.
    private List<Passage> fitting(List<Passage> passages) {
        List<Passage> fitting = new ArrayList<>();
        for (Passage passage : passages) {
            if (size(passage) <= room / 2) {
                fitting.add(passage);
            } else {
                pieces(passage, fitting);
            }
        }
        return fitting;
    }

    private void pieces(Passage passage, List<Passage> into) {
        String rest = flat(passage);
        double tokensPerLetter = meter.of(rest) / (double) rest.length();
        int most = Math.max(40, (int) (room / 4.0 / tokensPerLetter));
        while (!rest.isEmpty()) {
            int end = Math.min(most, rest.length());
            int space = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
            int at = space > 0 ? space : end;
            if (at < rest.length() && Character.isHighSurrogate(rest.charAt(at - 1))) {
                at++;
            }
            String piece = rest.substring(0, at);
            into.add(
                    new Passage(
                            passage.number(), passage.startMillis(), passage.endMillis(), piece));
            rest = rest.substring(at).strip();
        }
    }
}
