package org.inkwright.kit.internal;

import java.util.List;

/// A caret in some lines that take the place of others: it stays with its words.
///
/// @param line counted from the first of the lines
/// @param at the UTF-16 unit of the line
public record CaretPlace(int line, int at) {
    /// Where the caret is afterwards: in the same line where that is still there; otherwise behind
    /// the same letters when only blanks and line ends are others, as when lines are split or put
    /// together; otherwise as near as what both begin and end with tells.
    public CaretPlace after(List<String> before, List<String> after) {
        if (after.isEmpty() || line >= before.size()) {
            return new CaretPlace(0, 0);
        }
        int twin = twin(before.get(line), after);
        if (twin >= 0) {
            return new CaretPlace(twin, at);
        }
        String old = String.join("\n", before);
        String now = String.join("\n", after);
        int place = at;
        for (int earlier = 0; earlier < line; earlier++) {
            place += before.get(earlier).length() + 1;
        }
        place = Math.min(place, old.length());
        int letters = letters(old, place);
        boolean sameLetters =
                letters(old, old.length()) == letters(now, now.length())
                        && old.replaceAll("\\s", "").equals(now.replaceAll("\\s", ""));
        return of(now, sameLetters ? behind(now, letters) : nearest(old, now, place));
    }

    /// The same words nearest to where they stood; -1 when they stand nowhere.
    private int twin(String words, List<String> after) {
        for (int off = 0; off < after.size() + line; off++) {
            for (int there : new int[] {line - off, line + off}) {
                if (there >= 0 && there < after.size() && after.get(there).equals(words)) {
                    return there;
                }
            }
        }
        return -1;
    }

    private static int letters(String text, int to) {
        return (int) text.substring(0, to).chars().filter(one -> !blank(one)).count();
    }

    private static boolean blank(int unit) {
        return Character.isWhitespace(unit);
    }

    /// Before the letter that follows so many.
    private static int behind(String text, int letters) {
        int seen = 0;
        int place = 0;
        while (place < text.length() && (seen < letters || blank(text.charAt(place)))) {
            seen += blank(text.charAt(place++)) ? 0 : 1;
        }
        return place;
    }

    private static int nearest(String old, String now, int place) {
        int shorter = Math.min(old.length(), now.length());
        int begins = 0;
        while (begins < shorter && old.charAt(begins) == now.charAt(begins)) {
            begins++;
        }
        if (place <= begins) {
            return place;
        }
        int ends = 0;
        while (ends < shorter - begins
                && old.charAt(old.length() - 1 - ends) == now.charAt(now.length() - 1 - ends)) {
            ends++;
        }
        return now.length() - Math.min(ends, old.length() - place);
    }

    private static CaretPlace of(String text, int place) {
        int line = (int) text.substring(0, place).chars().filter(one -> one == '\n').count();
        return new CaretPlace(line, place - text.lastIndexOf('\n', place - 1) - 1);
    }
}
