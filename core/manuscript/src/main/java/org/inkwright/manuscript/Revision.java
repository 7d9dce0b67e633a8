package org.inkwright.manuscript;

import java.time.Instant;

/// The text of a variant at one moment. Never changed, only followed by another.
///
/// @param id its name for good
/// @param variant the variant it is the text of
/// @param number its number within the variant, from 1; the highest counts
/// @param text the text, without the chapter's heading
/// @param author who wrote this revision
/// @param createdAt when it was kept
public record Revision(
        RevisionId id,
        VariantId variant,
        int number,
        SupportedText text,
        Author author,
        Instant createdAt) {
    public Revision {
        Checks.require(number >= 1, "number begins at 1");
    }

    /// Who wrote a revision.
    public enum Author {
        MACHINE,
        WRITER
    }
}
