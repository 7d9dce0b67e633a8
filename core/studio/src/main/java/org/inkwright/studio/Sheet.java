package org.inkwright.studio;

import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.VariantId;

/// What the writer writes on: one variant of one chapter.
///
/// @param draft the draft it is part of
/// @param chapter the chapter
/// @param variant the variant whose text is written
public record Sheet(DraftId draft, ChapterId chapter, VariantId variant) {}
