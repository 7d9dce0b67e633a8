package org.inkwright.kit;

/// A few words in the margin beside a paragraph, such as its time.
///
/// @param range the stretch of the text that they belong to; they stand beside the block in which
///   it begins
/// @param words such as `12:38`
public record BesideNote(TextRange range, String words) {}
