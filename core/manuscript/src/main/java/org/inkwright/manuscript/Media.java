package org.inkwright.manuscript;

/// The recording behind a source. The file stays where the writer keeps it; nothing is copied.
///
/// @param id its name for good
/// @param source the source it belongs to
/// @param file which file it is
/// @param facts what the file says about itself
public record Media(MediaId id, SourceId source, MediaFile file, MediaFacts facts) {}
