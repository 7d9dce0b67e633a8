package org.inkwright.manuscript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call of a stage, kept with what went in and what came out.
///
/// @param id its name for good
/// @param run the run it belongs to
/// @param kind what it makes
/// @param input what went in, as JSON
/// @param startedAt when it began
/// @param result what came of it; null while it works
public record Step(
        StepId id,
        RunId run,
        StepKind kind,
        String input,
        Instant startedAt,
        @Nullable StepResult result) {}
