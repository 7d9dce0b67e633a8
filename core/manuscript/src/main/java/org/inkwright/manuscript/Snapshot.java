package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft at one moment, kept under a name. It holds no text, only which revisions counted.
///
/// @param id its name for good
/// @param draft the draft it is of
/// @param name what the writer calls it
/// @param chapters the draft's chapters then, in order
/// @param createdAt when it was taken
public record Snapshot(
        SnapshotId id, DraftId draft, String name, List<Page> chapters, Instant createdAt) {
    public Snapshot {
        Checks.notBlank(name, "name");
        chapters = List.copyOf(chapters);
    }

    /// A snapshot of a draft as it is.
    ///
    /// @param chapters what [Drafts#chapters] says
    public static Snapshot of(
            SnapshotId id, DraftId draft, String name, List<WrittenChapter> chapters, Instant at) {
        List<Page> pages =
                chapters.stream()
                        .map(written -> {
                            Chapter chapter = written.chapter();
                            Revision revision = written.revision();
                            return new Page(
                                    chapter.id(),
                                    chapter.title(),
                                    chapter.chosen(),
                                    revision == null ? 0 : revision.number());
                        })
                        .toList();
        return new Snapshot(id, draft, name, pages, at);
    }

    /// A chapter in a snapshot.
    ///
    /// @param chapter which chapter
    /// @param title its heading then
    /// @param variant the variant that counted; null when none was written
    /// @param revision number of that variant's newest revision; 0 when none was written
    public record Page(ChapterId chapter, String title, @Nullable VariantId variant, int revision) {
        public Page {
            Checks.notBlank(title, "title");
            Checks.notNegative(revision, "revision");
        }
    }
}
