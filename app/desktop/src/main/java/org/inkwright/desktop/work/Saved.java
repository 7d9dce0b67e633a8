package org.inkwright.desktop.work;

/// Whether all that was typed is kept.
public enum Saved {
    KEPT,
    PENDING,
    /// It could not be kept; it will be tried again.
    FAILED;

    /// The worse of two.
    public Saved or(Saved other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
