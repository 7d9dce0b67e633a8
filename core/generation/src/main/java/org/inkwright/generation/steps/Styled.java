package org.inkwright.generation.steps;

/// A style card made from texts. Printed without its text.
///
/// @param card how their writer writes
/// @param wordsRead how many words of the texts were read for it; the rest was passed over because
///   it would not have fitted, or would have said the same again
public record Styled(StyleCard card, int wordsRead) {}
