package org.inkwright.manuscript;

import java.time.Instant;

/// A revision without its text, for a list of many.
///
/// @param id its name for good
/// @param lineage its number within the variant, and what it goes back to
/// @param author who wrote it
/// @param createdAt when it was kept
/// @param words how many words it has, see [WordCount]
/// @param characters how many UTF-16 characters its Markdown has
public record RevisionFacts(
        RevisionId id,
        Lineage lineage,
        Revision.Author author,
        Instant createdAt,
        int words,
        int characters) {
    /// Its number within the variant, from 1.
    public int number() {
        return lineage.number();
    }
}
