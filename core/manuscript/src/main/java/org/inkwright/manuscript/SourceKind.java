package org.inkwright.manuscript;

/// What a source was before it became text.
public enum SourceKind {
    AUDIO,
    VIDEO,
    TEXT
}
