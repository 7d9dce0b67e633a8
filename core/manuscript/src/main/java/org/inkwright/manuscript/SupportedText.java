package org.inkwright.manuscript;

import java.util.List;

/// A text that knows what it rests on.
///
/// @param markdown the text, CommonMark
/// @param support which stretches of it rest on which part of the source, in order, sentence by
///   sentence
public record SupportedText(String markdown, List<Support> support) {
    public SupportedText {
        support = List.copyOf(support);
        for (Support one : support) {
            Checks.require(one.end() <= markdown.length(), "support lies outside the text");
        }
    }
}
