package org.inkwright.generation;

import java.util.List;

/// Summing up.
public final class SummaryStep {
    private SummaryStep() {}

    /// What is to be summed up.
    ///
    /// @param language ISO 639-1 code
    /// @param topics the outline's topics
    /// @param passages the whole source
    public record Input(String language, List<OutlineStep.Topic> topics, List<Passage> passages) {
        public Input {
            topics = List.copyOf(topics);
            passages = List.copyOf(passages);
        }
    }

    /// The summary.
    ///
    /// @param sentences the summary, in the order of the source
    public record Output(List<Sentence> sentences) {
        public Output {
            sentences = List.copyOf(sentences);
        }
    }
}
