package org.inkwright.manuscript;

import java.util.List;

/// What a search engine is told about a draft.
///
/// @param title at most 60 characters are shown by search engines
/// @param description at most 160 characters are shown
/// @param slug lower-case ASCII words joined by hyphens; the last part of the page's address
/// @param keywords the most telling words and phrases, best first
public record SeoFields(String title, String description, String slug, List<String> keywords) {
    public SeoFields {
        keywords = List.copyOf(keywords);
    }
}
