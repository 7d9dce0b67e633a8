package org.inkwright.generation.steps;

/// A picture that a chapter could have.
///
/// @param prompt what an image model is told
/// @param altText what it shows, for those who cannot see it; at most [#ALT_LIMIT] characters
public record ImageSpec(String prompt, String altText) {
    /// Screen readers are told no more characters.
    public static final int ALT_LIMIT = 160;
}
