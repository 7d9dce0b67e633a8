package org.inkwright.kit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a letter becomes that was just typed in prose. Code, addresses and tags stay as they are.
final class SmartTyping {
    private static final char APOSTROPHE = '’';
    private static final String DASHES = "–—";
    private static final String OPENERS = "([{«“‘„‚¿¡" + DASHES;
    private static final Pattern MARKS = Pattern.compile("[*_~]+$");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*$");
    private static final Pattern ADDRESS = Pattern.compile("(://|]\\()\\S*$");
    private static final Pattern INDENTED =
            Pattern.compile("^( {4}|\\t)(?!\\s*([-*+]|\\d+[.)])\\s)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    private SmartTyping() {}

    /// What stands there instead.
    ///
    /// @param back how many units before the letter go with it
    /// @param text what comes
    record Instead(int back, String text) {}

    /// What a letter becomes; empty when it stays.
    ///
    /// @param before the line up to the caret, without the letter
    /// @param letter as it was typed
    static Optional<Instead> of(String before, String letter, Typography marks) {
        if (marks.isPlain() || letter.length() != 1 || isCode(before)) {
            return Optional.empty();
        }
        return switch (letter.charAt(0)) {
            case '"' -> Optional.of(new Instead(0, quote(before, marks)));
            case '\'' -> Optional.of(new Instead(0, single(before, marks)));
            case '-' -> dash(before);
            case '.' -> ellipsis(before);
            default -> Optional.empty();
        };
    }

    private static boolean isCode(String before) {
        long ticks = before.chars().filter(unit -> unit == '`').count();
        return ticks % 2 == 1
                || INDENTED.matcher(before).find()
                || TAG.matcher(before).find()
                || ADDRESS.matcher(before).find();
    }

    private static String quote(String before, Typography marks) {
        return opens(before) ? marks.opening() : marks.closing();
    }

    /// Between letters and behind them it is an apostrophe far more often than a quotation mark.
    private static String single(String before, Typography marks) {
        if (opens(before)) {
            return marks.innerOpening();
        }
        boolean quoted = before.lastIndexOf(marks.innerOpening()) >= 0;
        boolean closed =
                before.lastIndexOf(marks.innerClosing()) > before.lastIndexOf(marks.innerOpening());
        boolean ends = !before.isEmpty() && !Character.isLetter(before.charAt(before.length() - 1));
        return quoted && !closed && ends ? marks.innerClosing() : String.valueOf(APOSTROPHE);
    }

    private static boolean opens(String before) {
        Matcher emphasis = MARKS.matcher(before);
        String bare = emphasis.find() ? before.substring(0, emphasis.start()) : before;
        if (bare.isEmpty()) {
            return true;
        }
        char last = bare.charAt(bare.length() - 1);
        return Character.isWhitespace(last) || OPENERS.indexOf(last) >= 0;
    }

    /// Lines, rulers and tables are made of hyphens: only among words they are dashes.
    private static Optional<Instead> dash(String before) {
        boolean prose =
                WORDS.matcher(before).find()
                        && !before.stripLeading().startsWith("|")
                        && !before.endsWith("---");
        if (prose && before.endsWith("–")) {
            return Optional.of(new Instead(1, "—"));
        }
        return prose && before.endsWith("-") && !before.endsWith("--")
                ? Optional.of(new Instead(1, "–"))
                : Optional.empty();
    }

    private static Optional<Instead> ellipsis(String before) {
        return before.endsWith("..") && !before.endsWith("...")
                ? Optional.of(new Instead(2, "…"))
                : Optional.empty();
    }
}
