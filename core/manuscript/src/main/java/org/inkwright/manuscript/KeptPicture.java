package org.inkwright.manuscript;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A picture that stands in the library. Each content is there once.
///
/// @param id which picture
/// @param title what it is called
/// @param file what is known of its file
/// @param origin where it came from
/// @param addedAt when it came into the library
public record KeptPicture(
        PictureId id, String title, PictureFile file, Origin origin, Instant addedAt) {
    public KeptPicture {
        Checks.notBlank(title, "title");
    }

    /// Where a picture came from.
    public sealed interface Origin {
        /// A file of the writer's.
        ///
        /// @param name of the file, without its folder
        record OfFile(String name) implements Origin {}

        /// The clipboard.
        record Pasted() implements Origin {}

        /// A film or the cover of a recording.
        ///
        /// @param moment when it is seen; null for a cover
        record OfRecording(SourceId recording, @Nullable Duration moment) implements Origin {}

        /// An image model.
        ///
        /// @param model its name
        record OfModel(String model) implements Origin {}

        /// Nobody knows: it was there before pictures were listed.
        record Unknown() implements Origin {}
    }
}
