package org.inkwright.manuscript;

import java.time.Instant;

/// Something the writer brought in: a recording, a video or a text.
///
/// @param id its name for good
/// @param title what the library shows; from the file's tags, else from the file's name
/// @param kind what it was before it became text
/// @param createdAt when it was brought in
public record Source(SourceId id, String title, SourceKind kind, Instant createdAt) {
    public Source {
        Checks.notBlank(title, "title");
    }
}
