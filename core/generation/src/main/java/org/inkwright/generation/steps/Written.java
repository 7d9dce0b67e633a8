package org.inkwright.generation.steps;

import java.util.List;
import java.util.Set;

/// A text that a model wrote, as Markdown without the numbers it cited.
///
/// @param paragraphs in order, headings included
public record Written(List<Cited> paragraphs) {
    public Written {
        paragraphs = List.copyOf(paragraphs);
    }

    /// A paragraph and the passages that the model named for it. A model may be wrong about that.
    ///
    /// @param markdown the paragraph
    /// @param passages the cited numbers that exist, in order
    public record Cited(String markdown, List<Integer> passages) {
        public Cited {
            passages = List.copyOf(passages);
        }
    }

    /// The same from what a model wrote, or from as much of it as came.
    ///
    /// @param raw the words with the numbers that they cite
    /// @param known numbers that exist; others are left out
    public static Written of(String raw, Set<Integer> known) {
        return Citations.read(raw, known);
    }

    /// What a reader is shown of words that are still coming: the numbers are left out.
    public static String shown(String raw) {
        return Citations.stripped(raw);
    }

    /// The whole text.
    public String markdown() {
        return String.join("\n\n", paragraphs.stream().map(Cited::markdown).toList());
    }
}
