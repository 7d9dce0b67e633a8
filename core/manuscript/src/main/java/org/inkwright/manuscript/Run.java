package org.inkwright.manuscript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One trip of a source through the pipeline: transcribe, outline, write, export.
///
/// @param id its name for good
/// @param source the source that travels
/// @param draft the draft it leads to; null until there is one
/// @param startedAt when it began
/// @param finishedAt when its last stage was done; null before
public record Run(
        RunId id,
        SourceId source,
        @Nullable DraftId draft,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
