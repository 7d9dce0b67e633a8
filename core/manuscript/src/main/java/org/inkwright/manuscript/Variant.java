package org.inkwright.manuscript;

import java.time.Instant;

/// One way a chapter was written; a chapter keeps them all.
///
/// @param id its name for good
/// @param chapter the chapter it is a variant of
/// @param number its number within the chapter, from 1
/// @param engine what wrote it, such as `extractive`, or [#WRITER]
/// @param state whether it came to its end
/// @param createdAt when it was begun
public record Variant(
        VariantId id,
        ChapterId chapter,
        int number,
        String engine,
        State state,
        Instant createdAt) {
    /// The engine of a variant that the writer writes.
    public static final String WRITER = "writer";

    public Variant {
        Checks.require(number >= 1, "number begins at 1");
        Checks.notBlank(engine, "engine");
    }

    /// Whether a variant came to its end.
    public enum State {
        UNFINISHED,
        FINISHED
    }
}
