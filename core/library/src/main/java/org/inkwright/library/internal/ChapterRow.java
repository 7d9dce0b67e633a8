package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// A row of `chapter`.
@Entity(name = "Chapter")
class ChapterRow {
    @Id UUID id;
    UUID draftId;
    int position;
    String title;
    SpanColumns span;
    @Nullable UUID chosenId;

    @SuppressWarnings("NullAway.Init")
    ChapterRow() {}

    ChapterRow(Chapter chapter) {
        id = chapter.id().value();
        draftId = chapter.draft().value();
        position = chapter.position();
        title = chapter.title();
        span = SpanColumns.of(chapter.span());
        VariantId chosen = chapter.chosen();
        chosenId = chosen == null ? null : chosen.value();
    }

    Chapter chapter() {
        return new Chapter(
                new ChapterId(id),
                new DraftId(draftId),
                position,
                title,
                span.span(),
                chosenId == null ? null : new VariantId(chosenId));
    }
}
