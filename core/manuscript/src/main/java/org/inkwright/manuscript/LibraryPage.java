package org.inkwright.manuscript;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of what was found in the library.
///
/// @param found what was found, in the order that was asked for
/// @param next where the next page begins; null on the last page
/// @param complete false while texts are still being prepared for searching, so that there may be
///   more
public record LibraryPage(List<Found> found, @Nullable Cursor next, boolean complete) {
    /// How many things a page holds at most.
    public static final int SIZE = 50;

    public LibraryPage {
        found = List.copyOf(found);
    }

    /// A thing that was found.
    ///
    /// @param item the thing
    /// @param titleHits where its title holds what was looked for
    /// @param excerpt the first place in its text that holds it; null when only the title does or
    ///   nothing was looked for
    public record Found(LibraryItem item, List<Range> titleHits, @Nullable Excerpt excerpt) {
        public Found {
            titleHits = List.copyOf(titleHits);
        }
    }

    /// A piece of a text around a hit.
    ///
    /// @param text the piece, on one line
    /// @param hits where it holds what was looked for
    public record Excerpt(String text, List<Range> hits) {
        public Excerpt {
            hits = List.copyOf(hits);
        }
    }

    /// Characters of a text.
    ///
    /// @param start the first, from 0
    /// @param end the character after the last
    public record Range(int start, int end) {
        public Range {
            Checks.require(start >= 0 && end > start, "a range is not empty");
        }
    }

    /// The last thing of a page: the next one begins behind it, whatever was added meanwhile.
    ///
    /// @param key what it was sorted by
    /// @param id which thing
    public record Cursor(String key, UUID id) {}
}
