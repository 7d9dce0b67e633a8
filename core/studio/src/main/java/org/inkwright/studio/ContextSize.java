package org.inkwright.studio;

/// How much a model reads and writes at once.
///
/// @param tokens of question and answer together
/// @param origin who says so
public record ContextSize(int tokens, Origin origin) {
    /// Less is not enough for a question of ours.
    public static final int LEAST = 2_048;

    /// More than any model reads.
    public static final int MOST = 10_000_000;

    /// Who says how much a model reads.
    public enum Origin {
        /// The writer.
        WRITER,
        /// It is known of models of this name.
        KNOWN,
        /// Nobody: it is what such servers do when nobody told them otherwise.
        GUESSED
    }

    /// What came of saying it.
    public sealed interface Setting {}

    /// It counts from the next question on.
    public record Set(ContextSize size) implements Setting {}

    /// It is no size of a model; nothing was changed.
    ///
    /// @param code the key of the sentence that the writer reads: `engine.context-size`
    public record Refused(String code) implements Setting {}
}
