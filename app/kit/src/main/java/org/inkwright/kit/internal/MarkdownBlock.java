package org.inkwright.kit.internal;

import org.commonmark.node.Block;

/// A top-level block of a Markdown text, with the place that it comes from.
///
/// @param source its own lines, by which it is known again
/// @param from the UTF-16 unit of the text at which its first line begins
/// @param line its first line, counted from 0
/// @param number of a footnote, 0 for other blocks
/// @param context what else its look depends on, as a hash: numbers of footnotes, addresses that
///   stand elsewhere
/// @param node what the parser found; its spans count from the text's beginning
public record MarkdownBlock(
        String source, int from, int line, int number, int context, Block node) {
    /// The unit behind its last line.
    public int to() {
        return from + source.length();
    }

    /// How many lines it has.
    public int lines() {
        return 1 + (int) source.chars().filter(unit -> unit == '\n').count();
    }

    /// Whether both are shown the same, wherever they stand.
    public boolean looksLike(MarkdownBlock other) {
        return number == other.number && context == other.context && source.equals(other.source);
    }
}
