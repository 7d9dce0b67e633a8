package org.inkwright.generation.steps;

import java.time.Duration;
import java.util.List;

/// The script of a short film. Its length comes from counting words, never from the model.
///
/// @param hook what is said first
/// @param beats what follows
/// @param caption what stands below it, within the platform's limit
/// @param hashtags without `#`
public record ReelScript(String hook, List<Beat> beats, String caption, List<String> hashtags) {
    private static final double WORDS_A_SECOND = 2.5;

    public ReelScript {
        beats = List.copyOf(beats);
        hashtags = List.copyOf(hashtags);
    }

    /// A moment of the film.
    ///
    /// @param say what is said
    /// @param show what is seen
    /// @param passage the passage it rests on, -1 when the model named none
    public record Beat(String say, String show, int passage) {
        /// About how long it takes to say.
        public Duration length() {
            return spoken(say);
        }
    }

    /// About how long it takes to say all of it.
    public Duration length() {
        return beats.stream().map(Beat::length).reduce(spoken(hook), Duration::plus);
    }

    private static Duration spoken(String text) {
        String words = text.strip();
        int count = words.isEmpty() ? 0 : words.split("\\s+", -1).length;
        return Duration.ofMillis(Math.round(count / WORDS_A_SECOND * 1_000));
    }

    /// How many words fit into a time.
    static int words(int seconds) {
        return (int) (seconds * WORDS_A_SECOND);
    }
}
