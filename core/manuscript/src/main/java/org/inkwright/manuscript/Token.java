package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run of characters without white space; in scripts that do not separate words, one character.
///
/// @param start its first character in the text
/// @param end the character after its last
/// @param key by what it is recognised: its letters and digits in lower case, or all of it when it
///   has none
record Token(int start, int end, String key) {
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isSpace(point)) {
                at += Character.charCount(point);
            } else {
                int end = end(text, at);
                tokens.add(new Token(at, end, key(text.substring(at, end))));
                at = end;
            }
        }
        return tokens;
    }

    private static int end(String text, int start) {
        boolean alone = standsAlone(text.codePointAt(start));
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isSpace(point)
                    || standsAlone(point)
                    || (alone && Character.isLetterOrDigit(point))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /// Whether a character belongs to a script that does not separate words by spaces.
    static boolean standsAlone(int point) {
        return point > 0x0DFF
                && switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    private static String key(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? text : letters.toString().toLowerCase(Locale.ROOT);
    }
}
