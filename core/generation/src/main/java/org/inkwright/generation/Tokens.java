package org.inkwright.generation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the words of a text. Scripts that put no spaces between words are cut by the JDK's
/// [BreakIterator]; everything else is cut here, because the break iterator splits `bee-keeper` and
/// is slow.
final class Tokens {
    private static final Set<Character.UnicodeScript> UNSPACED =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR);

    private final Locale locale;
    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    static List<Token> of(String text, Locale locale) {
        var tokens = new Tokens(text, locale);
        int at = 0;
        while (at < text.length()) {
            at = tokens.next(at);
        }
        return tokens.found;
    }

    /// Whether the writing puts no spaces between words.
    static boolean isUnspaced(int codePoint) {
        return codePoint > 0x0E00 && UNSPACED.contains(Character.UnicodeScript.of(codePoint));
    }

    private int next(int at) {
        int codePoint = text.codePointAt(at);
        if (isUnspaced(codePoint)) {
            return unspaced(at);
        }
        if (Character.isLetterOrDigit(codePoint)) {
            int end = wordEnd(at);
            add(at, end);
            return end;
        }
        int end = at + Character.charCount(codePoint);
        if (codePoint > 0xFF && Character.isEmoji(codePoint)) {
            end = emojiEnd(end);
            add(at, end);
        }
        return end;
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int after = at + Character.charCount(codePoint);
            boolean inner = isJoint(codePoint, at) && after < text.length() && isWord(after);
            if (!isWord(at) && !inner) {
                break;
            }
            at = after;
        }
        return at;
    }

    private boolean isWord(int at) {
        int codePoint = text.codePointAt(at);
        if (isUnspaced(codePoint)) {
            return false;
        }
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || codePoint == 0x200D
                || codePoint == 0x200C;
    }

    private boolean isJoint(int codePoint, int at) {
        return switch (codePoint) {
            case '\'', '\u2019', '-', '\u2010', '\u2011', '\u00B7', '\u00AD' -> true;
            case '.', ',' -> at > 0 && Character.isDigit(text.charAt(at - 1)) && digitAt(at + 1);
            default -> false;
        };
    }

    private boolean digitAt(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private int emojiEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            boolean joined =
                    codePoint == 0x200D
                            || codePoint == 0xFE0F
                            || Character.isEmojiModifier(codePoint)
                            || (text.codePointBefore(at) == 0x200D && Character.isEmoji(codePoint));
            if (!joined) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private int unspaced(int start) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
            if (!isUnspaced(codePoint) && !mark && codePoint != 0x30FC) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(text.substring(start, end));
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            add(start + from, start + to);
            from = to;
        }
        return end;
    }

    private void add(int start, int end) {
        String word = text.substring(start, end);
        found.add(new Token(word, word.toLowerCase(locale).replace('\u2019', '\''), start, end));
    }
}
