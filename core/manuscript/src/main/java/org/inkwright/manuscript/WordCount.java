package org.inkwright.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the words of a text as a writer would. Markdown's marks, the addresses of its links and
/// pictures, the calls of its notes and tags of HTML are not words; a bare web address is one.
public final class WordCount {
    private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)[^\\s)>]+");
    private static final int LONGEST = 2_000;

    private WordCount() {}

    /// How many words a text has: runs of letters and digits, joined by apostrophes, hyphens and
    /// points within them; in scripts that do not separate words, each character counts.
    public static int of(String text) {
        int words = 0;
        boolean within = false;
        int at = 0;
        while (at < text.length()) {
            int mark = behindMark(text, at);
            int web = within ? at : behindWeb(text, at);
            if (mark > at || web > at) {
                words += web > at ? 1 : 0;
                at = Math.max(mark, web);
                within = false;
                continue;
            }
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

    /// Where reading goes on behind an address, a call of a note or a tag; the place itself when
    /// there is none. One that ends on no line is text.
    private static int behindMark(String text, int at) {
        if (at + 1 >= text.length()) {
            return at;
        }
        char next = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case ']' -> next == '(' ? behind(text, at, ')') : at;
            case '[' -> next == '^' ? behind(text, at, ']') : at;
            case '<' -> next == '/' || Character.isLetter(next) ? behind(text, at, '>') : at;
            default -> at;
        };
    }

    private static int behind(String text, int at, char end) {
        int most = Math.min(text.length(), at + LONGEST);
        for (int place = at + 1; place < most && text.charAt(place) != '\n'; place++) {
            if (text.charAt(place) == end) {
                return place + 1;
            }
        }
        return at;
    }

    private static int behindWeb(String text, int at) {
        // Most words need no matcher made for them.
        if (!text.startsWith("http", at) && !text.startsWith("www.", at)) {
            return at;
        }
        Matcher web = WEB.matcher(text).region(at, text.length());
        return web.lookingAt() ? web.end() : at;
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
