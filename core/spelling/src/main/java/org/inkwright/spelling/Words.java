package org.inkwright.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a stretch of prose and which of them are wrong.
final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’\\-‑·][\\p{L}\\p{M}\\p{N}]+)*");

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern HYPHEN = Pattern.compile("[-‑]");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    /// What stands before or after an apostrophe and is shorter need not be a word.
    private static final int LEAST_LETTERS = 3;

    private final String text;
    private final Predicate<String> right;
    private final List<Misspelling> wrong = new ArrayList<>();

    private Words(String text, Predicate<String> right) {
        this.text = text;
        this.right = right;
    }

    /// The wrong words of some stretches of a text.
    static List<Misspelling> wrong(
            String text, List<Prose.Stretch> stretches, Predicate<String> right) {
        var words = new Words(text, right);
        for (Prose.Stretch stretch : stretches) {
            Matcher word = WORD.matcher(text).region(stretch.from(), stretch.to());
            while (word.find()) {
                words.check(word.start(), word.end());
            }
        }
        return words.wrong;
    }

    private void check(int from, int to) {
        String word = text.substring(from, to);
        if (DIGIT.matcher(word).find() || right.test(word)) {
            return;
        }
        Matcher hyphen = HYPHEN.matcher(text).region(from, to);
        int start = from;
        boolean parted = false;
        while (hyphen.find()) {
            checkPart(start, hyphen.start());
            start = hyphen.end();
            parted = true;
        }
        if (parted) {
            checkPart(start, to);
        } else if (!rightInPieces(word)) {
            add(from, to);
        }
    }

    private void checkPart(int from, int to) {
        String part = text.substring(from, to);
        if (!right.test(part) && !rightInPieces(part)) {
            add(from, to);
        }
    }

    /// Whether it is words with an apostrophe between that the dictionary knows only one by one.
    private boolean rightInPieces(String word) {
        String[] pieces = APOSTROPHE.split(word, -1);
        boolean any = false;
        for (String piece : pieces) {
            if (piece.length() >= LEAST_LETTERS) {
                if (!right.test(piece)) {
                    return false;
                }
                any = true;
            }
        }
        return pieces.length > 1 && any;
    }

    private void add(int from, int to) {
        wrong.add(new Misspelling(from, to, text.substring(from, to)));
    }
}
