package org.inkwright.kit;

import java.util.List;

/// A line of a transcript as the area shows it.
///
/// @param speaker who speaks; shown where the speaker changes, possibly nobody
/// @param time its place in the recording as the reader sees it, such as `12:38`
/// @param words what is said; line ends in it are blanks
/// @param state whether the words can still change by themselves
/// @param doubts stretches of the words that were hardly heard
public record TranscriptLine(
        String speaker, String time, String words, State state, List<TextRange> doubts) {
    public TranscriptLine {
        words = words.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        doubts = List.copyOf(doubts);
    }

    /// Whether words are final.
    public enum State {
        /// Their window is still being recognised.
        PENDING,
        /// They stay until somebody edits them.
        FINAL
    }

    TranscriptLine withWords(String newWords) {
        return new TranscriptLine(speaker, time, newWords, state, List.of());
    }
}
