package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Commands on words: emphasis, code, links, pictures, footnotes. Pure: from lines to edits.
public final class InlineCommands {
    private static final Pattern NOTE = Pattern.compile("\\[\\^(\\d{1,6})]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

    private InlineCommands() {}

    /// The marks that a command puts around words.
    public enum Wrap {
        BOLD('*', 2),
        ITALIC('*', 1),
        STRIKE('~', 2),
        CODE('`', 1);

        private final char mark;
        private final int count;

        Wrap(char mark, int count) {
            this.mark = mark;
            this.count = count;
        }

        private boolean isOn(int run) {
            if (mark != '*') {
                return run >= count;
            }
            return count == 1 ? run % 2 == 1 : run >= 2;
        }

        private String marks() {
            return String.valueOf(mark).repeat(count);
        }
    }

    /// A stretch of a line without its marks, and how many marks stand around it.
    private record Piece(int from, int to, int run) {}

    /// Puts the marks around what is selected, or around the word at the caret, or takes them away
    /// where they are there already.
    public static Edit toggle(Lines lines, Wrap wrap) {
        String text = lines.text();
        int from = lines.from() - lines.start();
        int to = lines.to() - lines.start();
        if (from == to) {
            int[] word = word(text, from);
            if (word[0] == word[1]) {
                return empty(lines.from(), text, from, wrap);
            }
            from = word[0];
            to = word[1];
        }
        List<Piece> pieces = pieces(text, from, to, wrap.mark);
        boolean on = !pieces.isEmpty() && pieces.stream().allMatch(p -> wrap.isOn(p.run()));
        StringBuilder result = new StringBuilder(text);
        int first = from;
        int last = to;
        for (Piece piece : pieces.reversed()) {
            if (on) {
                result.delete(piece.to(), piece.to() + wrap.count);
                result.delete(piece.from() - wrap.count, piece.from());
            } else {
                result.insert(piece.to(), wrap.marks()).insert(piece.from(), wrap.marks());
            }
        }
        if (!pieces.isEmpty()) {
            int sign = on ? -wrap.count : wrap.count;
            first = pieces.getFirst().from() + sign;
            last = pieces.getLast().to() + sign + (pieces.size() - 1) * 2 * sign;
        }
        int start = lines.start();
        return new Edit(start, lines.end(), result.toString(), start + first, start + last);
    }

    /// Marks with the caret between them, or away with them when there is nothing between.
    private static Edit empty(int caret, String text, int at, Wrap wrap) {
        String marks = wrap.marks();
        boolean between = text.startsWith(marks, at - wrap.count) && text.startsWith(marks, at);
        if (at >= wrap.count && between) {
            return Edit.of(caret - wrap.count, caret + wrap.count, "");
        }
        int inside = caret + wrap.count;
        return new Edit(caret, caret, marks + marks, inside, inside);
    }

    private static int[] word(String text, int at) {
        int from = at;
        int to = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return new int[] {from, to};
    }

    /// What is selected, line by line, because marks do not reach over a line's end.
    private static List<Piece> pieces(String text, int from, int to, char mark) {
        List<Piece> pieces = new ArrayList<>();
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        while (lineStart <= to) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int prefix = MarkdownLine.of(text.substring(lineStart, lineEnd)).prefix().length();
            int a = Math.max(from, lineStart + prefix);
            int b = Math.min(to, lineEnd);
            while (a < b && Character.isWhitespace(text.charAt(a))) {
                a++;
            }
            while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
                b--;
            }
            if (a < b) {
                pieces.add(piece(text, a, b, mark));
            }
            lineStart = lineEnd + 1;
        }
        return pieces;
    }

    private static Piece piece(String text, int from, int to, char mark) {
        int a = from;
        int b = to;
        while (b - a > 2 && text.charAt(a) == mark && text.charAt(b - 1) == mark) {
            a++;
            b--;
        }
        while (b - a > 1 && a > 0 && text.charAt(a - 1) == mark && text.charAt(b - 1) == mark) {
            b--;
        }
        while (b - a > 1 && b < text.length() && text.charAt(b) == mark && text.charAt(a) == mark) {
            a++;
        }
        int run = 0;
        while (a - run > 0
                && b + run < text.length()
                && text.charAt(a - run - 1) == mark
                && text.charAt(b + run) == mark) {
            run++;
        }
        return new Piece(a, b, run);
    }

    /// Makes a link of what is selected; the caret goes where something is missing.
    public static Edit link(int from, String selected) {
        if (ADDRESS.matcher(selected).matches()) {
            return new Edit(
                    from, from + selected.length(), "[](" + selected + ")", from + 1, from + 1);
        }
        int caret = from + selected.length() + 3;
        return new Edit(from, from + selected.length(), "[" + selected + "]()", caret, caret);
    }

    /// A picture in place of what is selected, which becomes its description.
    ///
    /// @param address the picture's; nothing puts the caret where it belongs
    public static Edit picture(int from, String selected, String address) {
        String safe = address.matches(".*[\\s()<>].*") ? "<" + address + ">" : address;
        String text = "![" + selected + "](" + safe + ")";
        int caret = address.isEmpty() ? from + text.length() - 1 : from + text.length();
        return new Edit(from, from + selected.length(), text, caret, caret);
    }

    /// A footnote with the next free number: its call behind what is selected and its place at the
    /// text's end, in this order; the caret goes to the end.
    public static List<Edit> footnote(String text, int at) {
        int highest = 0;
        for (Matcher note = NOTE.matcher(text); note.find(); ) {
            highest = Math.max(highest, Integer.parseInt(note.group(1)));
        }
        String call = "[^" + (highest + 1) + "]";
        int end = text.length() + call.length();
        String gap = text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
        return List.of(Edit.of(at, at, call), Edit.of(end, end, gap + call + ": "));
    }
}
