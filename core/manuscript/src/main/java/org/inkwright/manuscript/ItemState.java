package org.inkwright.manuscript;

/// How far a thing in the library is.
public enum ItemState {
    /// A source that nothing was made of yet.
    NEW,
    /// A source whose transcript is not complete.
    TRANSCRIBING,
    /// A source with a complete transcript.
    TRANSCRIBED,
    /// A draft of which a chapter is still to be written.
    WRITING,
    /// A draft with text in every chapter.
    WRITTEN,
    /// A picture: nothing is made of it.
    KEPT
}
