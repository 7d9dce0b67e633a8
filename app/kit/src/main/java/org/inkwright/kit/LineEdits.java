package org.inkwright.kit;

/// Hears what the writer does to the lines of a transcript.
public interface LineEdits {
    /// The words of a line are others now; the area shows them already.
    void edited(int line, String words);

    /// The writer wants two lines out of one. The area waits for [TranscriptArea#replaceLines].
    ///
    /// @param at the UTF-16 unit of the line with which the second begins
    void split(int line, int at);

    /// The writer wants a line to go on with the one before it. The area waits for
    /// [TranscriptArea#replaceLines].
    ///
    /// @param line the second of both
    void merged(int line);

    /// The writer wants the last step taken back.
    void undo();

    /// The writer wants it done again.
    void redo();
}
