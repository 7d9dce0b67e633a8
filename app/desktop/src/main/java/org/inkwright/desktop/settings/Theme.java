package org.inkwright.desktop.settings;

/// How bright the window is.
public enum Theme {
    /// As the system is.
    SYSTEM,
    LIGHT,
    DARK
}
