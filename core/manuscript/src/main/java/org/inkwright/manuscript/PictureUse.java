package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place of a text that shows a picture.
///
/// @param address what the text calls it
/// @param altText what it shows, for those who cannot see it; empty when the text does not say
public record PictureUse(String address, String altText) {
    /// What addresses of pictures begin with.
    public static final String FOLDER = "pictures/";

    private static final Pattern ADDRESS =
            Pattern.compile(FOLDER + "[0-9a-f]{32}\\.(?:png|jpg|gif|webp|bmp)");
    private static final int LONGEST_ALT = 2_000;

    /// Whether a text is the address of a picture and nothing else.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// The places of a Markdown text that name pictures, in whatever way they do: a picture that is
    /// only linked is used, too.
    public static List<PictureUse> in(String markdown) {
        if (!markdown.contains(FOLDER)) {
            return List.of();
        }
        List<PictureUse> uses = new ArrayList<>();
        Matcher found = ADDRESS.matcher(markdown);
        while (found.find()) {
            uses.add(new PictureUse(found.group(), altBefore(markdown, found.start())));
        }
        return uses;
    }

    /// The `words` of `![words](` right before a place.
    private static String altBefore(String markdown, int at) {
        int open = at - 1;
        if (open >= 0 && markdown.charAt(open) == '<') {
            open--;
        }
        if (open < 1 || markdown.charAt(open) != '(' || markdown.charAt(open - 1) != ']') {
            return "";
        }
        int begun = markdown.lastIndexOf("![", open - 1);
        if (begun < 0 || open - begun > LONGEST_ALT) {
            return "";
        }
        String words = markdown.substring(begun + 2, open - 1);
        return words.contains("\n\n") ? "" : words.strip();
    }
}
