package org.inkwright.manuscript;

import java.time.Instant;

/// A text in the making. Its chapters are kept beside it, see [Drafts].
///
/// @param id its name for good
/// @param source the source it is made from
/// @param outline the outline it follows
/// @param front its newest front matter
/// @param createdAt when it was begun
public record Draft(
        DraftId id, SourceId source, OutlineId outline, FrontMatter front, Instant createdAt) {}
