package org.inkwright.generation;

import java.util.List;

/// Making the fields that search engines read.
public final class SeoStep {
    /// Search engines show no more characters of a title.
    public static final int TITLE_LIMIT = 60;

    /// Search engines show no more characters of a description.
    public static final int DESCRIPTION_LIMIT = 160;

    private SeoStep() {}

    /// What the fields are made from.
    ///
    /// @param language ISO 639-1 code
    /// @param title the draft's title
    /// @param summary its summary, as plain text
    /// @param passages the whole source
    public record Input(String language, String title, String summary, List<Passage> passages) {
        public Input {
            passages = List.copyOf(passages);
        }
    }

    /// The fields.
    ///
    /// @param title at most [#TITLE_LIMIT] characters, cut at a word
    /// @param description at most [#DESCRIPTION_LIMIT] characters, cut at a sentence or a word
    /// @param slug lower-case ASCII words joined by hyphens, transliterated; never empty
    /// @param keywords the most telling words and phrases, best first, at most ten
    public record Output(String title, String description, String slug, List<String> keywords) {
        public Output {
            keywords = List.copyOf(keywords);
        }
    }
}
