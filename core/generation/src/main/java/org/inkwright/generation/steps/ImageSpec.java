package org.inkwright.generation.steps;

/// A picture that a chapter could have.
///
/// @param chapter the chapter's place among those asked for, from 0
/// @param prompt what an image model is told
/// @param altText what it shows, for those who cannot see it; at most [#ALT_LIMIT] characters
public record ImageSpec(int chapter, String prompt, String altText) {
    /// Screen readers are told no more characters.
    public static final int ALT_LIMIT = 160;
}
