package org.inkwright.desktop.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/// Finds words by some of their letters in order, as palettes do: `exmd` finds *Export as
/// Markdown*.
final class Letters {
    private static final int GAP = 2;
    private static final int MID_WORD = 3;

    private Letters() {}

    /// How badly some typed letters fit a text: 0 is best; empty when they do not fit.
    static OptionalInt fit(String typed, String text) {
        String wanted = plain(typed).replace(" ", "");
        String there = plain(text);
        int best = Integer.MAX_VALUE;
        for (int start = 0; start < there.length(); start++) {
            if (!wanted.isEmpty() && there.charAt(start) == wanted.charAt(0)) {
                best = Math.min(best, from(start, wanted, there));
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int from(int start, String wanted, String there) {
        int cost = start == 0 ? 0 : 1;
        int at = start;
        int last = start - 1;
        for (int letter = 0; letter < wanted.length(); letter++) {
            at = there.indexOf(wanted.charAt(letter), at);
            if (at < 0) {
                return Integer.MAX_VALUE;
            }
            boolean wordStart = at == 0 || there.charAt(at - 1) == ' ';
            if (!wordStart && at != last + 1) {
                cost += MID_WORD;
            }
            cost += at == last + 1 ? 0 : GAP;
            last = at++;
        }
        return cost;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
