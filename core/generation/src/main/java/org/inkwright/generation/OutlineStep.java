package org.inkwright.generation;

import java.util.List;

/// Planning a text.
public final class OutlineStep {
    private OutlineStep() {}

    /// What is to be planned.
    ///
    /// @param language ISO 639-1 code; unknown or empty codes are treated as English
    /// @param workingTitle what the source is called, used when nothing better is found
    /// @param passages the whole source
    public record Input(String language, String workingTitle, List<Passage> passages) {
        public Input {
            passages = List.copyOf(passages);
        }
    }

    /// The plan.
    ///
    /// @param title a title for the whole
    /// @param topics the chapters in order; together they cover every passage exactly once
    public record Output(String title, List<Topic> topics) {
        public Output {
            topics = List.copyOf(topics);
        }
    }

    /// One planned chapter.
    ///
    /// @param title a heading made of the topic's key phrases
    /// @param points what is said in it, a few short phrases
    /// @param firstPassage number of its first passage
    /// @param lastPassage number of its last passage, inclusive
    public record Topic(String title, List<String> points, int firstPassage, int lastPassage) {
        public Topic {
            points = List.copyOf(points);
        }
    }
}
