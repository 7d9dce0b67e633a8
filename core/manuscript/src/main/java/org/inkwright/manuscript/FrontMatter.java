package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// What stands before a draft's first chapter.
///
/// @param title the draft's title
/// @param language ISO 639-1 code of its language
/// @param summary a short summary; empty until written
/// @param seo what search engines are told; null until written
public record FrontMatter(String title, String language, String summary, @Nullable SeoFields seo) {
    public FrontMatter {
        Checks.notBlank(title, "title");
    }
}
