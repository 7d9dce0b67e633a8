package org.inkwright.manuscript;

import java.util.ArrayList;
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

    /// A text that rests on nothing.
    public static SupportedText of(String markdown) {
        return new SupportedText(markdown, List.of());
    }

    /// The text after it was edited: a stretch that reads as before keeps its support wherever it
    /// stands now; one that was changed loses it.
    public SupportedText edited(String newMarkdown) {
        return newMarkdown.equals(markdown) ? this : new CarriedSupport(this, newMarkdown).made();
    }

    /// A piece of the text. A supported stretch that lies across its border loses its support.
    ///
    /// @param start the first character, from 0
    /// @param end the character after the last
    public SupportedText part(int start, int end) {
        return new SupportedText(
                markdown.substring(start, end),
                support.stream()
                        .filter(one -> one.start() >= start && one.end() <= end)
                        .map(one -> one.movedBy(-start))
                        .toList());
    }

    /// The text with another in the place of a piece of it: with [#part] of another variant, this
    /// takes a paragraph over. Between two paragraphs, `start` and `end` may be the same.
    ///
    /// @param start the first character that goes, from 0
    /// @param end the character after the last that goes
    /// @param other what stands there instead
    public SupportedText replaced(int start, int end, SupportedText other) {
        int shift = start + other.markdown.length() - end;
        List<Support> all = new ArrayList<>();
        support.stream().filter(one -> one.end() <= start).forEach(all::add);
        other.support.forEach(one -> all.add(one.movedBy(start)));
        support.stream()
                .filter(one -> one.start() >= end)
                .map(one -> one.movedBy(shift))
                .forEach(all::add);
        String text = markdown.substring(0, start) + other.markdown + markdown.substring(end);
        return new SupportedText(text, all);
    }
}
