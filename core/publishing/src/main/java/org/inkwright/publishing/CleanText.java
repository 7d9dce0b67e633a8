package org.inkwright.publishing;

/// Takes out what no text file should hold: control characters, halves of surrogate pairs, code
/// points that are no characters.
final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /// The text with its line breaks as `\n`.
    static String lines(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(CleanText::allowed)
                .filter(point -> point >= 0)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// The text on one line, its white space collapsed; may be empty.
    static String line(String text) {
        return lines(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    /// A title on one line, never empty.
    static String title(String text) {
        String line = line(text);
        return line.isEmpty() ? "Untitled" : line;
    }

    private static int allowed(int point) {
        if (point == '\n' || point == '\t') {
            return point;
        }
        if (point == '\r' || point == 0x85) {
            return '\n';
        }
        boolean byteOrderMark = point == 0xFEFF;
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        if (byteOrderMark || noCharacter || Character.isISOControl(point)) {
            return -1;
        }
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                ? REPLACEMENT
                : point;
    }
}
