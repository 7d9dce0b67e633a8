package org.inkwright.billingapi;

import java.util.regex.Pattern;

/// What a text of one kind looks like.
///
/// @param pattern matches the whole of it, in words that JSON Schema knows, too
/// @param example one that matches
record Shape(Pattern pattern, String example) {}
