package org.inkwright.manuscript;

/// What a job does.
public enum JobKind {
    /// Turns the speech of a source into a transcript.
    TRANSCRIBE,
    /// Plans a draft from a transcript.
    OUTLINE,
    /// Writes the chapters, summary and search fields of a draft.
    WRITE,
    /// Writes a draft to a file.
    EXPORT
}
