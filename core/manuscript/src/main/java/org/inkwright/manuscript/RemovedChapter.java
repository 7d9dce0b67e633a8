package org.inkwright.manuscript;

import java.time.Instant;

/// A chapter that the writer took out of a draft and can bring back.
///
/// @param chapter the chapter; its position is the one that it had
/// @param removedAt when it was taken out
public record RemovedChapter(Chapter chapter, Instant removedAt) {}
