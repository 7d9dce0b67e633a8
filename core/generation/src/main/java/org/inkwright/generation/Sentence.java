package org.inkwright.generation;

/// A written sentence and the passages it was made from.
///
/// @param text plain text, no markup
/// @param firstPassage number of the first passage it rests on
/// @param lastPassage number of the last one, inclusive
public record Sentence(String text, int firstPassage, int lastPassage) {}
