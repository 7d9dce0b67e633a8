package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.FrontMatter;
import org.jspecify.annotations.Nullable;

/// A row of `front_matter`.
@Entity(name = "FrontMatter")
class FrontMatterRow {
    @EmbeddedId Key id;
    String title;
    String language;
    String summary;
    @Nullable SeoColumns seo;
    Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    FrontMatterRow() {}

    FrontMatterRow(Key id, FrontMatter front, Instant keptAt) {
        this.id = id;
        title = front.title();
        language = front.language();
        summary = front.summary();
        seo = SeoColumns.of(front.seo());
        this.keptAt = keptAt;
    }

    FrontMatter front() {
        return new FrontMatter(title, language, summary, SeoColumns.fields(seo));
    }

    /// Names the n-th front matter of a draft, from 1.
    @Embeddable
    record Key(UUID draftId, int number) {}
}
