package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// A chapter of a draft. Its text is the newest revision of its chosen variant.
///
/// @param id its name for good
/// @param draft the draft it belongs to
/// @param position its place in the draft, from 0
/// @param title its heading
/// @param span the part of the source it is made from; null for one that the writer added by hand
/// @param chosen the variant that counts; null until one is written
public record Chapter(
        ChapterId id,
        DraftId draft,
        int position,
        String title,
        @Nullable SourceSpan span,
        @Nullable VariantId chosen) {
    public Chapter {
        Checks.notNegative(position, "position");
        Checks.notBlank(title, "title");
    }
}
