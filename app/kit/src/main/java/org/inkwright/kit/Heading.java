package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inkwright.kit.internal.Fence;
import org.inkwright.kit.internal.MarkdownLine;

/// A heading of a Markdown text.
///
/// @param level from 1 to 6
/// @param title its words, without marks; empty when it has none yet
/// @param from where its line begins, in UTF-16 units of the text
public record Heading(int level, String title, int from) {
    private static final Pattern CLOSING = Pattern.compile("(^|\\s)#+\\s*$");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("[*_~`]");

    public Heading {
        if (level < 1 || level > 6 || from < 0) {
            throw new IllegalArgumentException("level " + level + " at " + from);
        }
    }

    /// The headings of a text in their order, those in code left out; may run on any thread.
    public static List<Heading> of(String text) {
        List<Heading> found = new ArrayList<>();
        Fence fence = Fence.NONE;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (fence.turnsAt(line)) {
                fence = fence.after(line);
            } else if (!fence.isOpen() && line.indexOf('#') >= 0) {
                MarkdownLine parts = MarkdownLine.of(line);
                if (parts.isHeading() && parts.quote().isEmpty()) {
                    found.add(new Heading(parts.level(), plain(parts.body()), start));
                }
            }
            start = end + 1;
        }
        return found;
    }

    private static String plain(String body) {
        String words = CLOSING.matcher(body).replaceFirst("");
        words = LINK.matcher(words).replaceAll("$1");
        return MARKS.matcher(words).replaceAll("").strip();
    }

    /// The last of some headings that begins at a place or before it; -1 for none.
    static int at(List<Heading> headings, int place) {
        int last = -1;
        for (int at = 0; at < headings.size() && headings.get(at).from() <= place; at++) {
            last = at;
        }
        return last;
    }
}
