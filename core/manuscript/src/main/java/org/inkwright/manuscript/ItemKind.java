package org.inkwright.manuscript;

/// What stands in the library.
public enum ItemKind {
    AUDIO,
    VIDEO,
    TEXT,
    DRAFT,
    PICTURE
}
