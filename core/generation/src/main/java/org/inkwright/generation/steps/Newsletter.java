package org.inkwright.generation.steps;

/// A letter to subscribers.
///
/// @param subject at most [#SUBJECT_LIMIT] characters
/// @param preview what mail programs show beside it, at most [#PREVIEW_LIMIT] characters
/// @param body Markdown with the passages it cites
public record Newsletter(String subject, String preview, Written body) {
    /// Mail programs show no more characters of a subject.
    public static final int SUBJECT_LIMIT = 70;

    /// Mail programs show no more characters of a preview.
    public static final int PREVIEW_LIMIT = 110;
}
