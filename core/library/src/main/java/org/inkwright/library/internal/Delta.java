package org.inkwright.library.internal;

/// How a text differs from the one before it: so many characters of that text's head stay, then
/// comes something else, then so many of its tail. Typing changes one place, so this is short.
///
/// @param head how many characters of the older text begin the newer
/// @param middle what stands between head and tail now
/// @param tail how many characters of the older text end the newer
record Delta(int head, String middle, int tail) {
    /// A text that stands alone.
    static Delta whole(String text) {
        return new Delta(0, text, 0);
    }

    static Delta between(String older, String newer) {
        int shorter = Math.min(older.length(), newer.length());
        int head = 0;
        while (head < shorter && older.charAt(head) == newer.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && older.charAt(older.length() - 1 - tail)
                        == newer.charAt(newer.length() - 1 - tail)) {
            tail++;
        }
        // Half a character cannot be kept.
        head -= head > 0 && Character.isHighSurrogate(newer.charAt(head - 1)) ? 1 : 0;
        int rest = newer.length() - tail;
        tail -= tail > 0 && Character.isLowSurrogate(newer.charAt(rest)) ? 1 : 0;
        return new Delta(head, newer.substring(head, newer.length() - tail), tail);
    }

    String appliedTo(String older) {
        return older.substring(0, head) + middle + older.substring(older.length() - tail);
    }
}
