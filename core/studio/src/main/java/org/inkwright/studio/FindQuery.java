package org.inkwright.studio;

import java.util.regex.Pattern;

/// What is looked for in a text.
///
/// @param text plain text, or a regular expression of the JDK
/// @param form which of them
/// @param letters whether capitals count
/// @param extent whether parts of words count
public record FindQuery(String text, Form form, Letters letters, Extent extent) {
    public FindQuery {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing is looked for");
        }
    }

    /// Plain text, whatever its capitals, parts of words too.
    public static FindQuery plain(String text) {
        return new FindQuery(text, Form.PLAIN, Letters.ANY_CASE, Extent.ANYWHERE);
    }

    /// Whether the text stands for itself.
    public enum Form {
        PLAIN,
        REGULAR_EXPRESSION
    }

    /// Whether capitals count.
    public enum Letters {
        ANY_CASE,
        EXACT_CASE
    }

    /// Whether parts of words count.
    public enum Extent {
        ANYWHERE,
        WHOLE_WORDS
    }

    /// The pattern of the JDK.
    ///
    /// @throws java.util.regex.PatternSyntaxException when the text is no regular expression
    Pattern pattern() {
        String core = form == Form.PLAIN ? Pattern.quote(text) : text;
        String whole =
                extent == Extent.WHOLE_WORDS
                        ? "(?<![\\p{L}\\p{N}_])(?:" + core + ")(?![\\p{L}\\p{N}_])"
                        : core;
        int flags = Pattern.MULTILINE | Pattern.UNICODE_CASE;
        return Pattern.compile(
                whole, letters == Letters.ANY_CASE ? flags | Pattern.CASE_INSENSITIVE : flags);
    }
}
