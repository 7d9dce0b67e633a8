package org.inkwright.kit.internal;

import java.util.List;
import java.util.function.Predicate;

/// Commands on whole lines: headings, lists, quotations, blocks. Pure: from lines to an edit.
public final class LineCommands {
    private static final String TABLE =
            "|   |   |   |\n| --- | --- | --- |\n|   |   |   |\n|   |   |   |";

    private LineCommands() {}

    /// Makes headings of that level, or plain lines where all are.
    public static Edit heading(Lines lines, int level) {
        boolean all = all(lines, line -> line.level() == level);
        return lines.each(line -> line.indented("").marked(all ? "" : "#".repeat(level), ""));
    }

    /// Makes items with a bullet, or plain lines where all are.
    public static Edit bullets(Lines lines) {
        boolean all = all(lines, line -> line.isItem() && !line.isNumbered() && !line.isTask());
        return lines.each(line -> line.marked(all ? "" : "-", ""));
    }

    /// Makes numbered items, or plain lines where all are.
    public static Edit numbers(Lines lines) {
        boolean all = all(lines, MarkdownLine::isNumbered);
        int[] next = {1};
        return lines.each(line -> line.marked(all ? "" : next[0]++ + ".", ""));
    }

    /// Makes tasks, or plain items where all are.
    public static Edit tasks(Lines lines) {
        boolean all = all(lines, MarkdownLine::isTask);
        return lines.each(line -> {
            String mark = line.isItem() ? line.mark() : "-";
            return line.marked(mark, all ? "" : line.isTask() ? line.box() : "[ ] ");
        });
    }

    /// Ticks tasks off, or opens them again where all are ticked.
    public static Edit tick(Lines lines) {
        boolean all = all(lines, line -> line.isTask() && !line.box().startsWith("[ "));
        return lines.each(
                line -> line.isTask() ? line.marked(line.mark(), all ? "[ ] " : "[x] ") : line);
    }

    /// Quotes the lines, or takes one quotation mark away where all have one.
    public static Edit quote(Lines lines) {
        boolean all = all(lines, line -> !line.quote().isEmpty());
        return lines.each(
                line -> line.quoted(all ? withoutOne(line.quote()) : "> " + line.quote()));
    }

    static String withoutOne(String quote) {
        return quote.replaceFirst(" {0,3}> ?", "");
    }

    /// Puts a fence around the lines, or takes it away.
    public static Edit codeBlock(Lines lines) {
        List<String> all = lines.lines();
        boolean fenced =
                all.size() > 1
                        && all.getFirst().startsWith("```")
                        && all.getLast().startsWith("```");
        if (fenced) {
            String inner = String.join("\n", all.subList(1, all.size() - 1));
            int end = lines.start() + inner.length();
            return new Edit(lines.start(), lines.end(), inner, lines.start(), end);
        }
        String text = "```\n" + lines.text() + "\n```";
        int first = lines.start() + 4;
        return new Edit(lines.start(), lines.end(), text, first, first + lines.text().length());
    }

    /// Puts an empty table behind the lines; the caret stands in its first cell.
    public static Edit table(Lines lines) {
        String last = lines.lines().getLast();
        String gap = last.isBlank() ? "" : "\n\n";
        int end = lines.end();
        int caret = end + gap.length() + 2;
        return new Edit(end, end, gap + TABLE + "\n", caret, caret);
    }

    /// Whether Tab belongs to the lines: there is a list item among them.
    public static boolean hasItem(Lines lines) {
        return lines.lines().stream().anyMatch(line -> MarkdownLine.of(line).isItem());
    }

    /// Moves items one level in.
    public static Edit indent(Lines lines) {
        return lines.each(line -> line.indented(line.indent() + " ".repeat(step(line))));
    }

    /// Moves items one level out, as far as there is room.
    public static Edit outdent(Lines lines) {
        return lines.each(line -> {
            String indent = line.indent();
            if (indent.startsWith("\t")) {
                return line.indented(indent.substring(1));
            }
            int blanks = indent.length() - indent.stripLeading().length();
            return line.indented(indent.substring(Math.min(blanks, step(line))));
        });
    }

    private static int step(MarkdownLine line) {
        return line.isItem() ? line.mark().length() + 1 : 2;
    }

    /// Swaps the lines with the one before them.
    ///
    /// @param before that line
    public static Edit moveUp(Lines lines, String before) {
        int start = lines.start() - before.length() - 1;
        String text = lines.text() + "\n" + before;
        int back = before.length() + 1;
        return new Edit(start, lines.end(), text, lines.from() - back, lines.to() - back);
    }

    /// Swaps the lines with the one after them.
    ///
    /// @param after that line
    public static Edit moveDown(Lines lines, String after) {
        String text = after + "\n" + lines.text();
        int on = after.length() + 1;
        int end = lines.end() + on;
        return new Edit(lines.start(), end, text, lines.from() + on, lines.to() + on);
    }

    /// The same lines once more below; the copy is selected as the lines were.
    public static Edit duplicate(Lines lines) {
        int on = lines.text().length() + 1;
        return new Edit(
                lines.end(), lines.end(), "\n" + lines.text(), lines.from() + on, lines.to() + on);
    }

    private static boolean all(Lines lines, Predicate<MarkdownLine> is) {
        List<MarkdownLine> words =
                lines.lines().stream()
                        .filter(line -> !line.isBlank())
                        .map(MarkdownLine::of)
                        .toList();
        return !words.isEmpty() && words.stream().allMatch(is);
    }
}
