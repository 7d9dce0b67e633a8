package org.inkwright.manuscript;

import org.jspecify.annotations.Nullable;

/// What a job is about.
///
/// @param run the run it is a stage of
/// @param source the source it works on
/// @param draft the draft it works on; null before there is one
/// @param payload its settings as JSON, read only by the stage itself
public record JobSubject(RunId run, SourceId source, @Nullable DraftId draft, String payload) {}
