package org.inkwright.kit;

import java.util.List;

/// One change of a text: at a place something went and something came.
///
/// @param from where, in UTF-16 units of the text before and after
/// @param removed what stood there before
/// @param inserted what stands there now
public record TextChange(int from, String removed, String inserted) {
    public TextChange {
        if (from < 0) {
            throw new IllegalArgumentException("a text begins at 0: " + from);
        }
    }

    /// The smallest change that turns one text into another: what they begin and end with alike is
    /// left alone. Never cuts a surrogate pair in two.
    public static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
            end--;
        }
        return new TextChange(
                start,
                before.substring(start, before.length() - end),
                after.substring(start, after.length() - end));
    }

    /// The change that takes this one back.
    public TextChange inverse() {
        return new TextChange(from, inserted, removed);
    }

    /// Whether nothing changes.
    public boolean isNothing() {
        return removed.equals(inserted);
    }

    /// The text after the change.
    ///
    /// @throws IllegalArgumentException when the removed text does not stand there
    public String appliedTo(String text) {
        if (!text.startsWith(removed, from)) {
            throw new IllegalArgumentException("the change belongs to another text");
        }
        return text.substring(0, from) + inserted + text.substring(from + removed.length());
    }

    /// Whether what changes remove stands in a text. Looks only at changes from front to back, each
    /// counting in the text that those before it left; others are believed.
    static boolean fit(String text, List<TextChange> changes) {
        int more = 0;
        int done = 0;
        for (TextChange change : changes) {
            if (change.from() >= done && !text.startsWith(change.removed, change.from - more)) {
                return false;
            }
            more += change.inserted.length() - change.removed.length();
            done = change.from + change.inserted.length();
        }
        return true;
    }

    /// Where a place of the text before is in the text after; a place inside what was removed moves
    /// to the end of what was inserted.
    public int moved(int place) {
        if (place <= from && !(place == from && removed.isEmpty())) {
            return place;
        }
        int end = from + removed.length();
        return place >= end
                ? place + inserted.length() - removed.length()
                : from + inserted.length();
    }
}
