package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Whole lines of a text with what is selected in them; what most commands work on.
///
/// @param start where the first line begins in the text
/// @param lines without their ends
/// @param from where the selection begins in the text
/// @param to where the selection ends in the text; the same place when nothing is selected
public record Lines(int start, List<String> lines, int from, int to) {
    public Lines {
        lines = List.copyOf(lines);
    }

    /// The lines in one string.
    public String text() {
        return String.join("\n", lines);
    }

    /// Where the last line ends in the text.
    public int end() {
        return start + text().length();
    }

    /// The lines that change, each by itself; lines without words stay when others have some.
    Edit each(UnaryOperator<MarkdownLine> change) {
        boolean allBlank = lines.stream().allMatch(String::isBlank);
        List<String> changed = new ArrayList<>();
        for (String line : lines) {
            boolean stays = line.isBlank() && !allBlank;
            changed.add(stays ? line : change.apply(MarkdownLine.of(line)).text());
        }
        return replaced(changed);
    }

    /// The same number of lines in their place; the selection covers them, a lone caret keeps its
    /// place among the words.
    Edit replaced(List<String> changed) {
        String text = String.join("\n", changed);
        if (from == to && lines.size() == 1) {
            int behind = start + lines.getFirst().length() - from;
            int caret = start + Math.max(0, text.length() - behind);
            return new Edit(start, end(), text, caret, caret);
        }
        return new Edit(start, end(), text, start, start + text.length());
    }
}
