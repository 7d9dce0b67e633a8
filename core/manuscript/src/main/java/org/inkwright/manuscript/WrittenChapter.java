package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// A chapter with the text that counts.
///
/// @param chapter the chapter
/// @param revision the newest revision of its chosen variant; null until one is written
public record WrittenChapter(Chapter chapter, @Nullable Revision revision) {
    /// The chapter's text as Markdown, without its heading; empty until written.
    public String markdown() {
        return revision == null ? "" : revision.text().markdown();
    }
}
