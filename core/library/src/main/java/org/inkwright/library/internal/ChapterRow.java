package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RemovedChapter;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// A row of `chapter`. A chapter that was removed has the position that it had in
/// `removedPosition`.
@Entity(name = "Chapter")
class ChapterRow {
    @Id UUID id;
    UUID draftId;
    @Nullable Integer position;
    String title;
    @Nullable SpanColumns span;
    @Nullable UUID chosenId;
    @Nullable Instant removedAt;
    @Nullable Integer removedPosition;

    @SuppressWarnings("NullAway.Init")
    ChapterRow() {}

    ChapterRow(Chapter chapter) {
        id = chapter.id().value();
        draftId = chapter.draft().value();
        position = chapter.position();
        title = chapter.title();
        SourceSpan own = chapter.span();
        span = own == null ? null : SpanColumns.of(own);
        VariantId chosen = chapter.chosen();
        chosenId = chosen == null ? null : chosen.value();
    }

    void remove(Instant at) {
        removedAt = at;
        removedPosition = position;
        position = null;
    }

    void bringBack(int place) {
        removedAt = null;
        removedPosition = null;
        position = place;
    }

    Chapter chapter() {
        return chapter(position == null ? 0 : position);
    }

    RemovedChapter removed() {
        return new RemovedChapter(
                chapter(removedPosition == null ? 0 : removedPosition),
                removedAt == null ? Instant.EPOCH : removedAt);
    }

    private Chapter chapter(int place) {
        return new Chapter(
                new ChapterId(id),
                new DraftId(draftId),
                place,
                title,
                span == null ? null : span.span(),
                chosenId == null ? null : new VariantId(chosenId));
    }
}
