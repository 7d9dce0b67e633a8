package org.inkwright.kit.internal;

import java.util.Optional;

/// What Enter does in lists and quotations.
public final class Continuation {
    private Continuation() {}

    /// The edit that Enter makes on a line; nothing when a plain line end does.
    ///
    /// @param start where the line begins in the text
    /// @param column where in the line the caret stands
    public static Optional<Edit> enter(int start, String line, int column) {
        MarkdownLine parts = MarkdownLine.of(line);
        int prefix = parts.prefix().length();
        boolean continues = parts.isItem() || !parts.quote().isEmpty();
        if (!continues || parts.isHeading() || column < prefix) {
            return Optional.empty();
        }
        if (parts.body().isBlank()) {
            String left = parts.isItem() ? ended(parts) : LineCommands.withoutOne(parts.quote());
            return Optional.of(Edit.of(start, start + line.length(), left));
        }
        String next = parts.quote() + (parts.isItem() ? nextItem(parts) : parts.indent());
        int caret = start + column;
        int blanks = column;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return Optional.of(Edit.of(caret, start + blanks, "\n" + next));
    }

    /// What is left of an item without words: an inner one moves out, an outer one ends the list.
    private static String ended(MarkdownLine item) {
        int step = item.mark().length() + 1;
        if (item.indent().length() < Math.min(2, step)) {
            return item.quote();
        }
        String indent = item.indent();
        String outer = indent.substring(Math.min(indent.length(), step));
        return item.indented(outer).text();
    }

    private static String nextItem(MarkdownLine item) {
        String mark = item.mark();
        if (item.isNumbered()) {
            long number = Long.parseLong(mark.substring(0, mark.length() - 1)) + 1;
            mark = Math.min(number, 999_999_999) + mark.substring(mark.length() - 1);
        }
        String gap = item.gap().isEmpty() ? " " : item.gap();
        return item.indent() + mark + gap + (item.isTask() ? "[ ] " : "");
    }
}
