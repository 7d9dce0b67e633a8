package org.inkwright.manuscript;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in the library, as a list shows it.
///
/// @param ref which thing
/// @param title what it is called
/// @param kind what it is
/// @param state how far it is
/// @param size how long or large it is
/// @param marks when things happened to it, and its tags
public record LibraryItem(
        ItemRef ref, String title, ItemKind kind, ItemState state, Size size, Marks marks) {
    /// How long or large a thing is.
    ///
    /// @param duration of the recording; zero for a text
    /// @param words how many words it has; of a recording, those heard so far
    /// @param picture the file of a picture; null of anything else
    public record Size(Duration duration, int words, @Nullable PictureFile picture) {
        public Size {
            Checks.notNegative(words, "words");
        }

        /// Of something that is heard or read.
        public static Size of(Duration duration, int words) {
            return new Size(duration, words, null);
        }
    }

    /// What else is known of a thing.
    ///
    /// @param createdAt when it came into the library
    /// @param changedAt when it last changed
    /// @param tags the writer's tags, by name
    public record Marks(Instant createdAt, Instant changedAt, List<String> tags) {
        public Marks {
            tags = List.copyOf(tags);
        }
    }
}
