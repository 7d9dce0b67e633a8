package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;

/// The plan of a text. Together its chapters and what it leaves out name every passage.
///
/// @param title of the whole
/// @param chapters in order
/// @param leftOut passages that no chapter uses, never silently
public record Plan(String title, List<Chapter> chapters, List<Stretch> leftOut) {
    public Plan {
        chapters = List.copyOf(chapters);
        leftOut = List.copyOf(leftOut);
    }

    /// A planned chapter.
    ///
    /// @param title its heading
    /// @param points what it says
    /// @param passages where it finds that
    public record Chapter(String title, List<String> points, Stretch passages) {
        public Chapter {
            points = List.copyOf(points);
        }
    }

    /// A stretch of passages.
    ///
    /// @param first number of the first passage
    /// @param last number of the last one, inclusive
    public record Stretch(int first, int last) {
        public Stretch {
            if (last < first) {
                throw new IllegalArgumentException(last + " comes before " + first);
            }
        }

        boolean holds(int passage) {
            return passage >= first && passage <= last;
        }
    }

    /// The chapters as a prompt shows them.
    String listed() {
        List<String> lines = new ArrayList<>();
        for (Chapter chapter : chapters) {
            lines.add((lines.size() + 1) + ". " + chapter.title());
        }
        return String.join("\n", lines);
    }
}
