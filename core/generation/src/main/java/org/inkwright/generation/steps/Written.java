package org.inkwright.generation.steps;

import java.util.List;

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

    /// The whole text.
    public String markdown() {
        return String.join("\n\n", paragraphs.stream().map(Cited::markdown).toList());
    }
}
