package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.inkwright.manuscript.SeoFields;
import org.jspecify.annotations.Nullable;

/// Search fields as columns that are all null until they are written.
@Embeddable
record SeoColumns(
        String seoTitle, String seoDescription, String seoSlug, List<String> seoKeywords) {
    static @Nullable SeoColumns of(@Nullable SeoFields seo) {
        return seo == null
                ? null
                : new SeoColumns(seo.title(), seo.description(), seo.slug(), seo.keywords());
    }

    static @Nullable SeoFields fields(@Nullable SeoColumns columns) {
        return columns == null
                ? null
                : new SeoFields(
                        columns.seoTitle,
                        columns.seoDescription,
                        columns.seoSlug,
                        columns.seoKeywords);
    }
}
