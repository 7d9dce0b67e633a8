package org.inkwright.generation;

import java.util.List;

/// Sentences that belong together.
///
/// @param sentences in order, at least one
public record Paragraph(List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }
}
