package org.inkwright.manuscript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a step ended.
///
/// @param output what came out, as JSON; empty when it failed
/// @param error why it failed; null when it did not
/// @param finishedAt when it ended
public record StepResult(String output, @Nullable JobError error, Instant finishedAt) {}
