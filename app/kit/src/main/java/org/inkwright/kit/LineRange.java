package org.inkwright.kit;

/// A stretch of one line of a transcript.
///
/// @param line counted from 0
/// @param range in UTF-16 units of the line
public record LineRange(int line, TextRange range) {}
