package org.inkwright.desktop.desk;

import org.inkwright.desktop.library.SourceState;

/// The one thing to do next with a source: the only button in the accent colour.
public enum NextAction {
    /// There is nothing to do but wait or stop.
    NONE,
    TRANSCRIBE,
    DRAFT,
    WRITE,
    GO_ON,
    TRY_AGAIN,
    EXPORT;

    /// What comes next in a state.
    static NextAction of(SourceState state) {
        return switch (state) {
            case SourceState.Fresh fresh -> TRANSCRIBE;
            case SourceState.Waiting waiting -> NONE;
            case SourceState.Working working -> NONE;
            case SourceState.Held held -> GO_ON;
            case SourceState.Stopped stopped -> GO_ON;
            case SourceState.Failed failed -> TRY_AGAIN;
            case SourceState.Transcribed transcribed -> DRAFT;
            case SourceState.Planned planned -> WRITE;
            case SourceState.Drafted drafted -> EXPORT;
        };
    }
}
