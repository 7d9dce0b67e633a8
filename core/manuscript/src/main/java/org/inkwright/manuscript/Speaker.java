package org.inkwright.manuscript;

/// Somebody who speaks in a recording.
///
/// @param id its name for good, within the transcript
/// @param name what the writer calls it; empty until named
public record Speaker(SpeakerId id, String name) {}
