package org.inkwright.spelling;

/// A dictionary that is there.
///
/// @param tag language and country, such as `de-DE`
/// @param origin where it came from
public record SpellingLanguage(String tag, Origin origin) {
    /// Where a dictionary came from.
    public enum Origin {
        /// It came with the program.
        BUNDLED,
        /// The writer added it.
        ADDED
    }
}
