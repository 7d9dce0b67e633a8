package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;

/// The plan of a draft: its title and the chapters to be written.
///
/// @param id its name for good
/// @param transcript the transcript it was made from
/// @param title the working title of the whole
/// @param entries the chapters in order; at least one
/// @param createdAt when it was made
public record Outline(
        OutlineId id,
        TranscriptId transcript,
        String title,
        List<OutlineEntry> entries,
        Instant createdAt) {
    public Outline {
        Checks.notBlank(title, "title");
        entries = List.copyOf(entries);
        Checks.require(!entries.isEmpty(), "an outline needs a chapter");
    }
}
