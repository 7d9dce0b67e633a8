package org.inkwright.kit.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fence of a code block that a line stands in, or none.
///
/// @param mark the character of the fence, a blank for none
/// @param length how many of them opened it
public record Fence(char mark, int length) {
    /// Outside of code.
    public static final Fence NONE = new Fence(' ', 0);

    private static final Pattern LINE =
            Pattern.compile("(?: {0,3}> ?)*+[ \\t]*+(`{3,}+|~{3,}+)(.*)", Pattern.DOTALL);

    /// Whether lines are code.
    public boolean isOpen() {
        return length > 0;
    }

    /// Whether a line is a fence in this place: opens one outside, closes it inside.
    public boolean turnsAt(String line) {
        Matcher fence = LINE.matcher(line);
        if (line.length() < 3 || !fence.matches()) {
            return false;
        }
        String marks = fence.group(1);
        String rest = fence.group(2);
        return isOpen()
                ? marks.charAt(0) == mark && marks.length() >= length && rest.isBlank()
                : marks.charAt(0) == '~' || rest.indexOf('`') < 0;
    }

    /// The fence after a line.
    public Fence after(String line) {
        if (!turnsAt(line)) {
            return this;
        }
        if (isOpen()) {
            return NONE;
        }
        Matcher fence = LINE.matcher(line);
        return fence.matches()
                ? new Fence(fence.group(1).charAt(0), fence.group(1).length())
                : NONE;
    }
}
