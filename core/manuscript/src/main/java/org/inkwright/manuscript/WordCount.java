package org.inkwright.manuscript;

/// Counts the words of a text as a writer would. Markdown's marks are not words.
public final class WordCount {
    private WordCount() {}

    /// How many words a text has: runs of letters and digits, joined by apostrophes, hyphens and
    /// points within them; in scripts that do not separate words, each character counts.
    public static int of(String text) {
        int words = 0;
        boolean within = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Token.standsAlone(point)) {
                words++;
                within = false;
            } else if (isLetter(point)) {
                words += within ? 0 : 1;
                within = true;
            } else if (!within || !joins(point) || !letterAt(text, at)) {
                within = false;
            }
        }
        return words;
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && isLetter(text.codePointAt(at));
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(int point) {
        return point == '\'' || point == '’' || point == '-' || point == '.' || point == '\u00AD';
    }
}
