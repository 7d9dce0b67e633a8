package org.inkwright.kit.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of Markdown, cut into what begins it and its body. Put together again, the parts are the
/// line.
///
/// @param quote the quotation marks, such as `> `
/// @param indent blanks before the mark
/// @param mark `##`, `-`, `3.` or nothing
/// @param gap blanks behind the mark
/// @param box `[ ] ` or `[x] ` of a task, with the blanks behind it
/// @param body the words
public record MarkdownLine(
        String quote, String indent, String mark, String gap, String box, String body) {
    private static final Pattern PARTS =
            Pattern.compile(
                    "((?: {0,3}> ?)*+)([ \\t]*+)"
                            + "(?:(#{1,6}|[-*+]|\\d{1,9}[.)])([ \\t]++|$)(\\[[ xX]\\](?:[ \\t]+|$))?)?"
                            + "(.*)",
                    Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile(" {0,3}(?:(?:\\*[ \\t]*+){3,}+|(?:-[ \\t]*+){3,}+|(?:_[ \\t]*+){3,}+)");

    /// The parts of a line.
    public static MarkdownLine of(String line) {
        Matcher parts = PARTS.matcher(line);
        if (!parts.matches() || RULE.matcher(line).matches()) {
            return new MarkdownLine("", "", "", "", "", line);
        }
        MarkdownLine found =
                new MarkdownLine(
                        parts.group(1),
                        parts.group(2),
                        orNothing(parts, 3),
                        orNothing(parts, 4),
                        orNothing(parts, 5),
                        parts.group(6));
        return found.isHeading() ? found.withoutBox() : found;
    }

    private static String orNothing(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }

    private MarkdownLine withoutBox() {
        return new MarkdownLine(quote, indent, mark, gap, "", box + body);
    }

    /// Whether the line is a heading.
    public boolean isHeading() {
        return mark.startsWith("#");
    }

    /// The heading's level, 0 for none.
    public int level() {
        return isHeading() ? mark.length() : 0;
    }

    /// Whether the line begins a list item.
    public boolean isItem() {
        return !mark.isEmpty() && !isHeading();
    }

    /// Whether the item is numbered.
    public boolean isNumbered() {
        return isItem() && Character.isDigit(mark.charAt(0));
    }

    /// Whether the item can be ticked.
    public boolean isTask() {
        return !box.isEmpty();
    }

    /// Whether the line is a rule across the page.
    public static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /// Everything before the words.
    public String prefix() {
        return quote + indent + mark + gap + box;
    }

    /// The line with another mark; the quotation stays.
    public MarkdownLine marked(String newMark, String newBox) {
        String newGap = newMark.isEmpty() ? "" : " ";
        return new MarkdownLine(quote, indent, newMark, newGap, newBox, body);
    }

    /// The line with other blanks before its mark.
    public MarkdownLine indented(String newIndent) {
        return new MarkdownLine(quote, newIndent, mark, gap, box, body);
    }

    /// The line with other quotation marks.
    public MarkdownLine quoted(String newQuote) {
        return new MarkdownLine(newQuote, indent, mark, gap, box, body);
    }

    /// The line.
    public String text() {
        return prefix() + body;
    }
}
