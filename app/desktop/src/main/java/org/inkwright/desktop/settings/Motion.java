package org.inkwright.desktop.settings;

/// Whether things in the window may move.
public enum Motion {
    /// As the system says.
    SYSTEM,
    /// As little as can be.
    REDUCED
}
