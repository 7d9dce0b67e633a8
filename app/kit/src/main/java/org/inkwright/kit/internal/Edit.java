package org.inkwright.kit.internal;

/// A replacement in a text and what is selected after it.
///
/// @param from the first unit that goes
/// @param to the unit after the last that goes
/// @param text what comes
/// @param anchor where the selection begins afterwards
/// @param caret where the caret stands afterwards
public record Edit(int from, int to, String text, int anchor, int caret) {
    /// A replacement with the caret behind it.
    public static Edit of(int from, int to, String text) {
        return new Edit(from, to, text, from + text.length(), from + text.length());
    }
}
