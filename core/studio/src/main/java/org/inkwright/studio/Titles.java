package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes a source's title: from the recording's tags, else from its file's name.
final class Titles {
    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[\\p{Alnum}]{1,5}$");

    /// A hyphen between digits belongs to a date or a number.
    private static final Pattern HYPHEN = Pattern.compile("(?<!\\d)-|-(?!\\d)");

    private Titles() {}

    static String of(Path file, Map<String, String> tags) {
        String tagged = clean(tags.getOrDefault("title", ""));
        return tagged.isEmpty() ? fromName(String.valueOf(file.getFileName())) : tagged;
    }

    static String fromName(String name) {
        String bare = ENDING.matcher(name).replaceFirst("").replace('_', ' ');
        if (bare.indexOf(' ') < 0) {
            bare = HYPHEN.matcher(bare).replaceAll(" ");
        }
        String title = clean(bare);
        if (title.isEmpty()) {
            return "Recording";
        }
        int first = title.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + title.substring(Character.charCount(first));
    }

    private static String clean(String text) {
        String readable = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        int end =
                readable.offsetByCodePoints(
                        0, Math.min(LONGEST, readable.codePointCount(0, readable.length())));
        return readable.substring(0, end).strip();
    }
}
