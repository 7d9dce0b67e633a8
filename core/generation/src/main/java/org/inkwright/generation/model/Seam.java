package org.inkwright.generation.model;

/// Joins the two parts of an answer that broke off.
public final class Seam {
    private static final int LONGEST_REPEAT = 2_000;
    private static final int SHORTEST_REPEAT = 12;

    private Seam() {}

    /// The two parts as one text. Models like to begin again with the words they ended with; such a
    /// repetition stands once.
    public static String join(String partial, String rest) {
        return partial + rest.substring(repeated(partial, rest));
    }

    /// How many characters at the beginning of the second part repeat the end of the first.
    public static int repeated(String partial, String rest) {
        int most = Math.min(LONGEST_REPEAT, Math.min(partial.length(), rest.length()));
        for (int length = most; length >= SHORTEST_REPEAT; length--) {
            if (partial.regionMatches(partial.length() - length, rest, 0, length)) {
                return length;
            }
        }
        return 0;
    }
}
