package org.inkwright.spelling;

/// A word that is not in the dictionary.
///
/// @param from index of its first char in the text
/// @param to index behind its last char
/// @param word as it stands there
public record Misspelling(int from, int to, String word) {}
