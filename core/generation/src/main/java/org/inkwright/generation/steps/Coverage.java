package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Sees to it that each passage is in a chapter or named as left out.
final class Coverage {
    private static final int SMALL = 3;
    private static final int PART = 25;
    private static final int MOST_POINTS = 8;

    private Coverage() {}

    /// The stretches that neither a chapter nor what is left out holds.
    static List<Plan.Stretch> gaps(
            int first, int last, List<Plan.Chapter> chapters, List<Plan.Stretch> leftOut) {
        List<Plan.Stretch> held =
                Stream.concat(chapters.stream().map(Plan.Chapter::passages), leftOut.stream())
                        .sorted(Comparator.comparingInt(Plan.Stretch::first))
                        .toList();
        List<Plan.Stretch> gaps = new ArrayList<>();
        int next = first;
        for (Plan.Stretch stretch : held) {
            if (stretch.first() > next) {
                gaps.add(new Plan.Stretch(next, stretch.first() - 1));
            }
            next = Math.max(next, stretch.last() + 1);
        }
        if (next <= last) {
            gaps.add(new Plan.Stretch(next, last));
        }
        return gaps;
    }

    /// Whether a gap is a slip of counting rather than a subject.
    static boolean isSmall(Plan.Stretch gap, int passages) {
        int length = gap.last() - gap.first() + 1;
        return length <= Math.max(SMALL, passages / PART);
    }

    /// Gives small gaps to the chapter before them, or to the first one.
    static List<Plan.Chapter> closed(List<Plan.Chapter> chapters, List<Plan.Stretch> small) {
        List<Plan.Chapter> closed = new ArrayList<>(chapters);
        for (Plan.Stretch gap : small) {
            int before = -1;
            for (int i = 0; i < closed.size(); i++) {
                if (closed.get(i).passages().first() <= gap.first()) {
                    before = i;
                }
            }
            int taker = Math.max(0, before);
            Plan.Chapter chapter = closed.get(taker);
            Plan.Stretch own = chapter.passages();
            closed.set(
                    taker,
                    new Plan.Chapter(
                            chapter.title(),
                            chapter.points(),
                            new Plan.Stretch(
                                    Math.min(own.first(), gap.first()),
                                    Math.max(own.last(), gap.last()))));
        }
        return closed;
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().limit(MOST_POINTS).toList();
    }
}
