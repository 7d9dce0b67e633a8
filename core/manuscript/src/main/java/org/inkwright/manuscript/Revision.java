package org.inkwright.manuscript;

import java.time.Instant;

/// The text of a variant at one moment. Never changed, only followed by another.
///
/// @param id its name for good
/// @param variant the variant it is the text of
/// @param lineage its number within the variant, and what it goes back to
/// @param text the text, without the chapter's heading
/// @param author who wrote this revision
/// @param createdAt when it was kept
public record Revision(
        RevisionId id,
        VariantId variant,
        Lineage lineage,
        SupportedText text,
        Author author,
        Instant createdAt) {
    /// A revision with a text of its own that follows the one before it.
    ///
    /// @param number its number within the variant, from 1; the highest counts
    public Revision(
            RevisionId id,
            VariantId variant,
            int number,
            SupportedText text,
            Author author,
            Instant createdAt) {
        this(id, variant, Lineage.after(number - 1), text, author, createdAt);
    }

    /// Its number within the variant, from 1; the highest counts.
    public int number() {
        return lineage.number();
    }

    /// What a history shows of it.
    public RevisionFacts facts() {
        String markdown = text.markdown();
        return new RevisionFacts(
                id, lineage, author, createdAt, WordCount.of(markdown), markdown.length());
    }

    /// Who wrote a revision.
    public enum Author {
        MACHINE,
        WRITER
    }
}
