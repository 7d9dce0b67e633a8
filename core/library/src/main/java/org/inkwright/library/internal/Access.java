package org.inkwright.library.internal;

/// What a unit of work may do.
public enum Access {
    READ,
    WRITE
}
