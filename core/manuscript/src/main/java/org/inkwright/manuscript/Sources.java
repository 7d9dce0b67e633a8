package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps sources and their media.
public interface Sources {
    /// Adds a source.
    void add(Source source);

    /// Adds the recording of a source.
    void add(Media media);

    /// The source of that name.
    Optional<Source> source(SourceId id);

    /// The recording of a source.
    Optional<Media> mediaOf(SourceId source);

    /// The recording with that fingerprint, see [MediaFile].
    Optional<Media> mediaWith(String fingerprint);

    /// The writer moved the recording: from now on it is read from there.
    void relocate(MediaId media, MediaFile file);

    /// Gives a source another title; its recording keeps its name.
    ///
    /// @param title not blank
    void retitle(SourceId source, String title);

    /// Sources, newest first.
    ///
    /// @param before only those made before this one; null for the first page
    /// @param limit how many at most
    List<Source> page(@Nullable SourceId before, int limit);
}
