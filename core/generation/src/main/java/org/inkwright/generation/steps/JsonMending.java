package org.inkwright.generation.steps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Copies one JSON value out of a text and mends it on the way. For one use.
final class JsonMending {
    private final String in;
    private final int start;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private final List<Point> points = new ArrayList<>();
    private int at;
    private int depth;
    private boolean cut;

    /// A place where the text may end: everything before it is whole.
    private record Point(int length, String closing) {}

    JsonMending(String in, int start) {
        this.in = in;
        this.start = start;
        this.at = start;
    }

    void run() {
        at = start;
        while (at < in.length()) {
            char next = in.charAt(at);
            switch (next) {
                case '"', '\u201C', '\u201D' -> copyText();
                case '{', '[' -> {
                    open.push(next == '{' ? '}' : ']');
                    depth = Math.max(depth, open.size());
                    copy(next);
                }
                case '}', ']' -> {
                    if (close(next)) {
                        return;
                    }
                }
                case ',' -> {
                    points.add(new Point(out.length(), closing()));
                    copy(next);
                }
                default -> copyWord(next);
            }
        }
        cut = true;
        dropTrailingComma();
        out.append(closing());
    }

    private void copy(char letter) {
        out.append(letter);
        at++;
    }

    /// Closes what is open, also when another bracket was meant; true when all is closed.
    private boolean close(char bracket) {
        dropTrailingComma();
        at++;
        if (!open.contains(bracket)) {
            return false;
        }
        while (!open.isEmpty()) {
            char closing = open.pop();
            out.append(closing);
            if (closing == bracket) {
                break;
            }
        }
        return open.isEmpty();
    }

    private void dropTrailingComma() {
        int end = out.length();
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && out.charAt(end - 1) == ',') {
            out.setLength(end - 1);
        }
    }

    private void copyWord(char first) {
        for (String[] word :
                new String[][] {{"True", "true"}, {"False", "false"}, {"None", "null"}}) {
            if (in.startsWith(word[0], at)) {
                out.append(word[1]);
                at += word[0].length();
                return;
            }
        }
        if (in.startsWith("//", at)) {
            int end = in.indexOf('\n', at);
            at = end < 0 ? in.length() : end;
            return;
        }
        copy(first);
    }

    private void copyText() {
        boolean curly = in.charAt(at) != '"';
        out.append('"');
        at++;
        while (at < in.length()) {
            char next = in.charAt(at);
            if (next == '\\' && at + 1 < in.length()) {
                copyEscape();
            } else if (isQuote(next, curly) && endsText(at + 1)) {
                out.append('"');
                at++;
                return;
            } else if (next == '"') {
                out.append("\\\"");
                at++;
            } else if (next < ' ') {
                out.append(next == '\n' ? "\\n" : next == '\t' ? "\\t" : " ");
                at++;
            } else if (next == '\\') {
                at++;
            } else {
                copy(next);
            }
        }
        out.append('"');
    }

    private static boolean isQuote(char letter, boolean curly) {
        return letter == '"' || (curly && letter == '\u201D');
    }

    private void copyEscape() {
        char after = in.charAt(at + 1);
        if (after == 'u' && !fourDigits(at + 2)) {
            at += 2;
        } else if ("\"\\/bfnrtu".indexOf(after) >= 0) {
            out.append('\\').append(after);
            at += 2;
        } else {
            // "\'" and the like: the mark itself was meant.
            at++;
        }
    }

    private boolean fourDigits(int from) {
        return from + 4 <= in.length()
                && in.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// A quotation mark ends a text only where JSON may go on.
    private boolean endsText(int from) {
        int next = from;
        while (next < in.length() && Character.isWhitespace(in.charAt(next))) {
            next++;
        }
        return next >= in.length() || ",:}]".indexOf(in.charAt(next)) >= 0;
    }

    private String closing() {
        var closing = new StringBuilder();
        open.forEach(closing::append);
        return closing.toString();
    }

    /// Goes back to the place before, where the text was whole.
    boolean cutBack() {
        if (points.isEmpty()) {
            return false;
        }
        Point last = points.removeLast();
        out.setLength(last.length());
        out.append(last.closing());
        cut = true;
        return true;
    }

    String text() {
        return out.toString();
    }

    boolean isCut() {
        return cut;
    }

    int depthReached() {
        return depth;
    }
}
