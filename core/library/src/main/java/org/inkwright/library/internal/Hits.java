package org.inkwright.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.inkwright.manuscript.LibraryPage.Excerpt;
import org.inkwright.manuscript.LibraryPage.Range;
import org.jspecify.annotations.Nullable;

/// Finds the places of a text that hold what is looked for. Reads the text as it is, without taking
/// it apart first: of a page of fifty long texts each is read up to its first hit.
final class Hits {
    private static final int BEFORE = 60;
    private static final int BEHIND = 140;
    private static final int MOST = 20;

    private static final boolean[] LETTERS = letters();

    private final SearchWords words;
    // Of letters in plain ASCII, those that a word begins with: most of a text is passed by these.
    private final boolean[] beginnings = new boolean[0x80];

    Hits(SearchWords words) {
        this.words = words;
        words.whole().forEach(this::beginWith);
        beginWith(words.begun());
    }

    private void beginWith(String word) {
        if (!word.isEmpty() && word.charAt(0) < 0x80) {
            beginnings[word.charAt(0)] = true;
        }
    }

    private static boolean[] letters() {
        boolean[] letters = new boolean[0x80];
        for (char letter = 0; letter < 0x80; letter++) {
            letters[letter] = Character.isLetterOrDigit(letter);
        }
        return letters;
    }

    /// All places, up to twenty.
    List<Range> in(String text) {
        List<Range> found = new ArrayList<>();
        Range hit = next(text, 0);
        while (hit != null && found.size() < MOST) {
            found.add(hit);
            hit = next(text, hit.end());
        }
        return found;
    }

    /// The piece of a text around its first hit; null when it has none.
    @Nullable Excerpt excerpt(String text) {
        Range first = next(text, 0);
        if (first == null) {
            return null;
        }
        int start = Math.max(0, first.start() - BEFORE);
        while (start > 0 && start < first.start() && !isSpace(text, start - 1)) {
            start++;
        }
        int end = Math.min(text.length(), first.end() + BEHIND);
        while (end < text.length() && end > first.end() && !isSpace(text, end)) {
            end--;
        }
        var piece = new StringBuilder(text.substring(start, end));
        for (int i = 0; i < piece.length(); i++) {
            if (Character.isWhitespace(piece.charAt(i))) {
                piece.setCharAt(i, ' ');
            }
        }
        return new Excerpt(piece.toString(), in(piece.toString()));
    }

    private @Nullable Range next(String text, int from) {
        boolean inWord = from > 0 && isLetter(text, from - 1);
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isLetter = letter < 0x80 ? LETTERS[letter] : isLetter(text, at);
            if (isLetter && mayBegin(letter) && beginsWord(text, at, inWord)) {
                int end = end(text, at);
                if (end > at) {
                    return new Range(at, end);
                }
            }
            inWord = isLetter;
        }
        return null;
    }

    private boolean mayBegin(char letter) {
        return letter >= 0x80 || beginnings[lower(letter)];
    }

    private static boolean beginsWord(String text, int at, boolean inWord) {
        return !inWord || Character.isIdeographic(text.codePointAt(at));
    }

    private int end(String text, int at) {
        for (String word : words.whole()) {
            int end = match(text, at, word);
            if (end > at && !goesOn(text, end)) {
                return end;
            }
        }
        return words.begun().isEmpty() ? at : match(text, at, words.begun());
    }

    // Where a word that is read from `at` on ends; `at` when another one stands there.
    private static int match(String text, int at, String word) {
        int matched = 0;
        int i = at;
        while (matched < word.length()) {
            if (i == text.length()) {
                return at;
            }
            char letter = text.charAt(i++);
            if (letter < 0x80) {
                if (lower(letter) != word.charAt(matched++)) {
                    return at;
                }
            } else {
                String folded = folded(letter);
                int length = Math.min(folded.length(), word.length() - matched);
                if (!word.regionMatches(matched, folded, 0, length)) {
                    return at;
                }
                matched += length;
            }
        }
        return i;
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }

    private static String folded(char letter) {
        char[] one = String.valueOf(letter).toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[one.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(one, 0, folded, 0, one.length);
        return new String(folded, 0, length);
    }

    private static boolean goesOn(String text, int end) {
        return end < text.length()
                && isLetter(text, end)
                && !Character.isIdeographic(text.codePointAt(end));
    }

    private static boolean isLetter(String text, int at) {
        char letter = text.charAt(at);
        return letter < 0x80
                ? LETTERS[letter]
                : Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }
}
