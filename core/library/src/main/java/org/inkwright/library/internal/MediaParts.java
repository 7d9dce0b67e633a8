package org.inkwright.library.internal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.inkwright.manuscript.MediaChapter;
import org.inkwright.manuscript.MediaStream;

/// What a media file carries several of.
final class MediaParts {
    private MediaParts() {}

    /// Names the n-th part of a media file.
    @Embeddable
    record Place(UUID mediaId, int position) {}

    /// Names a tag of a media file.
    @Embeddable
    record TagName(UUID mediaId, String name) {}

    /// A row of `stream`.
    @Entity(name = "Stream")
    static class StreamRow {
        @EmbeddedId Place id;

        @Enumerated(EnumType.STRING)
        MediaStream.Kind kind;

        String codec;

        @SuppressWarnings("NullAway.Init")
        StreamRow() {}

        StreamRow(Place id, MediaStream stream) {
            this.id = id;
            kind = stream.kind();
            codec = stream.codec();
        }

        MediaStream stream() {
            return new MediaStream(kind, codec);
        }
    }

    /// A row of `tag`.
    @Entity(name = "Tag")
    static class TagRow {
        @EmbeddedId TagName id;
        String content;

        @SuppressWarnings("NullAway.Init")
        TagRow() {}

        TagRow(TagName id, String content) {
            this.id = id;
            this.content = content;
        }
    }

    /// A row of `chapter_mark`.
    @Entity(name = "ChapterMark")
    static class MarkRow {
        @EmbeddedId Place id;
        String title;
        TimeColumns time;

        @SuppressWarnings("NullAway.Init")
        MarkRow() {}

        MarkRow(Place id, MediaChapter mark) {
            this.id = id;
            title = mark.title();
            time = TimeColumns.of(mark.time());
        }

        MediaChapter mark() {
            return new MediaChapter(title, time.span());
        }
    }
}
