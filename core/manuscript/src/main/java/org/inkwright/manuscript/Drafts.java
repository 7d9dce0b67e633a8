package org.inkwright.manuscript;

import java.time.Instant;
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

    /// Adds a chapter; its position must be free, such as the number of chapters.
    void add(Chapter chapter);

    /// Gives a chapter another heading.
    void retitle(ChapterId chapter, String title);

    /// Puts a draft's chapters into another order.
    ///
    /// @param order all chapters that are not removed, each once
    /// @return false, and nothing is changed, when `order` does not hold exactly those
    boolean reorder(DraftId draft, List<ChapterId> order);

    /// Takes a chapter out of its draft; those behind it move up. It keeps everything it has.
    void remove(ChapterId chapter, Instant at);

    /// Brings a removed chapter back to its old place, or as near as there is one.
    void bringBack(ChapterId chapter);

    /// The chapters that were taken out of a draft, the last one first.
    List<RemovedChapter> removed(DraftId draft);

    /// Adds a variant of a chapter.
    void add(Variant variant);

    /// Declares a variant finished.
    void finish(VariantId variant);

    /// Makes a variant the one that counts.
    void choose(ChapterId chapter, VariantId variant);

    /// Adds a revision of a variant; its number must be the next.
    void add(Revision revision);

    /// Adds a revision of a variant, unless somebody else was faster.
    ///
    /// @return false, and nothing is kept, when the revision that it follows is not the newest
    boolean follow(Revision revision);

    /// The variants of a chapter by number.
    List<Variant> variants(ChapterId chapter);

    /// The revisions of a variant by number, with all their texts: for few.
    List<Revision> revisions(VariantId variant);

    /// The revisions of a variant by number, without their texts.
    List<RevisionFacts> history(VariantId variant);

    /// A revision with its text.
    Optional<Revision> revision(VariantId variant, int number);

    /// The newest revision of a variant.
    Optional<Revision> newest(VariantId variant);

    /// The chapters of a draft in order, each with the text that counts; removed ones are not
    /// there.
    List<WrittenChapter> chapters(DraftId draft);
}
