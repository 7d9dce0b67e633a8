package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;

/// Keeps outlines, drafts, chapters, variants and revisions. Text is only ever added.
public interface Drafts {
    /// Adds an outline.
    void add(Outline outline);

    /// The outline of that name.
    Optional<Outline> outline(OutlineId id);

    /// Adds a draft with its first front matter.
    void add(Draft draft);

    /// Follows a draft's front matter by newer one; the older stays in the history.
    void add(DraftId draft, FrontMatter newer);

    /// The draft of that name, with its newest front matter.
    Optional<Draft> draft(DraftId id);

    /// The drafts made from a source, newest first.
    List<Draft> draftsOf(SourceId source);

    /// Adds a chapter.
    void add(Chapter chapter);

    /// Adds a variant of a chapter.
    void add(Variant variant);

    /// Declares a variant finished.
    void finish(VariantId variant);

    /// Makes a variant the one that counts.
    void choose(ChapterId chapter, VariantId variant);

    /// Adds a revision of a variant.
    void add(Revision revision);

    /// The variants of a chapter by number.
    List<Variant> variants(ChapterId chapter);

    /// The revisions of a variant by number.
    List<Revision> revisions(VariantId variant);

    /// The chapters of a draft in order, each with the text that counts.
    List<WrittenChapter> chapters(DraftId draft);
}
