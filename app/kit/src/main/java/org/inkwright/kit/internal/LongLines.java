package org.inkwright.kit.internal;

/// Gives ends to lines that have none for pages, as text from a PDF or a recogniser comes: the
/// editor lays out a line as a whole, and a key in one of 20,000 letters takes it a tenth of a
/// second.
///
/// Only a blank between two words becomes a line end, behind a sentence where there is one. In
/// Markdown that is the same text: it reads and prints as before, and is as long. Headings, tables
/// and code stay, where a line end means something.
public final class LongLines {
    /// The longest line that is left alone, in UTF-16 units: about half a printed page more than
    /// any paragraph needs.
    public static final int LONGEST = 4_000;

    private static final int PIECE = 1_500;
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»«)]*_";
    private static final String OPENERS = "\"'“„‘«»(¿¡";

    private LongLines() {}

    /// The same text with line ends.
    ///
    /// @param text lines that end with `\n`
    /// @param before the code block that the text begins in, or none
    public static String parted(String text, Fence before) {
        if (text.length() <= LONGEST) {
            return text;
        }
        StringBuilder parted = new StringBuilder(text);
        Fence fence = before;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String line = text.substring(from, to);
            if (to - from > LONGEST && !fence.isOpen() && isProse(line)) {
                part(parted, from, to);
            }
            fence = fence.after(line);
            from = to + 1;
        }
        return parted.toString();
    }

    private static boolean isProse(String line) {
        boolean code = line.startsWith("    ") || line.startsWith("\t");
        return !code && !line.stripLeading().startsWith("|") && !MarkdownLine.of(line).isHeading();
    }

    private static void part(StringBuilder text, int from, int to) {
        int begin = from;
        while (to - begin > PIECE) {
            int at = place(text, begin, to);
            if (at < 0) {
                return;
            }
            text.setCharAt(at, '\n');
            begin = at + 1;
        }
    }

    /// The last end of a sentence that fits, else the last end of a word, else the next one.
    private static int place(StringBuilder text, int begin, int to) {
        int word = -1;
        for (int at = begin + PIECE; at > begin; at--) {
            if (mayEnd(text, at, to)) {
                if (endsSentence(text, begin, at)) {
                    return at;
                }
                word = Math.max(word, at);
            }
        }
        for (int at = begin + PIECE + 1; word < 0 && at < to; at++) {
            if (mayEnd(text, at, to)) {
                word = at;
            }
        }
        return word;
    }

    /// Whether a line end here is nothing but a blank: two blanks or a backslash before it would
    /// break the line for the reader, and some signs after it would begin a list or a heading.
    private static boolean mayEnd(StringBuilder text, int at, int to) {
        if (text.charAt(at) != ' ' || at + 1 >= to) {
            return false;
        }
        char last = text.charAt(at - 1);
        char next = text.charAt(at + 1);
        return last != ' '
                && last != '\\'
                && (Character.isLetter(next) || OPENERS.indexOf(next) >= 0);
    }

    private static boolean endsSentence(StringBuilder text, int begin, int at) {
        int last = at - 1;
        while (last > begin && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
