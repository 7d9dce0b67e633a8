package org.inkwright.kit.internal;

import java.util.Set;

/// A stretch of a line in one style.
///
/// @param length in UTF-16 units
/// @param styles names of styles, possibly none
public record Span(int length, Set<String> styles) {}
