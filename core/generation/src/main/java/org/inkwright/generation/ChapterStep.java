package org.inkwright.generation;

import java.util.List;

/// Writing a chapter.
public final class ChapterStep {
    private ChapterStep() {}

    /// What is to be written.
    ///
    /// @param language ISO 639-1 code
    /// @param title the chapter's heading
    /// @param passages the passages of its topic
    public record Input(String language, String title, List<Passage> passages) {
        public Input {
            passages = List.copyOf(passages);
        }
    }

    /// The written chapter.
    ///
    /// @param paragraphs in order
    public record Output(List<Paragraph> paragraphs) {
        public Output {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
