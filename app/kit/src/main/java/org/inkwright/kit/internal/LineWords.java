package org.inkwright.kit.internal;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Counts the words of one line of Markdown.
public final class LineWords {
    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\([^()\\s]*\\)|<[^<>\\s][^<>]*>|\\[\\^[^\\]]*\\]:?");
    private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)\\S+");

    private final BreakIterator words;

    /// A counter; not for several threads.
    public LineWords(Locale language) {
        words = BreakIterator.getWordInstance(language);
    }

    /// How many words.
    public int count(String line) {
        if (line.isBlank()) {
            return 0;
        }
        String body = MarkdownLine.of(line).body();
        boolean special = body.indexOf('[') >= 0 || body.indexOf('<') >= 0;
        String bare = special ? ADDRESS.matcher(body).replaceAll(" ") : body;
        String text =
                bare.contains("://") || bare.contains("www.")
                        ? WEB.matcher(bare).replaceAll("x")
                        : bare;
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            count += hasLetter(text, start, end) && !joined(text, start) ? 1 : 0;
        }
        return count;
    }

    /// A word behind a hyphen, or behind an underscore inside a word, is no new one.
    private static boolean joined(String text, int start) {
        return start > 1
                && text.charAt(start - 1) == '-'
                && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private static boolean hasLetter(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}
