package org.inkwright.manuscript;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the writer looks for in the library.
///
/// @param text words that must all be there, in title or text; the last one may be unfinished.
///   Blank for everything
/// @param filter which things may be found
/// @param sort in which order
public record LibraryQuery(String text, Filter filter, Sort sort) {
    /// Everything that is not in the trash, newest first.
    public static LibraryQuery everything() {
        return new LibraryQuery("", Filter.NONE, Sort.NEWEST);
    }

    /// The same for other words.
    public LibraryQuery withText(String words) {
        return new LibraryQuery(words, filter, sort);
    }

    /// The same with another filter.
    public LibraryQuery with(Filter other) {
        return new LibraryQuery(text, other, sort);
    }

    /// The same in another order.
    public LibraryQuery by(Sort other) {
        return new LibraryQuery(text, filter, other);
    }

    /// Which things may be found.
    ///
    /// @param kinds any of these; all when empty
    /// @param states any of these; all when empty
    /// @param tags all of these
    /// @param from changed at that time or later; null for any time
    /// @param until changed before that time; null for any time
    /// @param shelf where to look
    public record Filter(
            Set<ItemKind> kinds,
            Set<ItemState> states,
            Set<String> tags,
            @Nullable Instant from,
            @Nullable Instant until,
            Shelf shelf) {
        /// Everything that is not in the trash.
        public static final Filter NONE =
                new Filter(Set.of(), Set.of(), Set.of(), null, null, Shelf.LIBRARY);

        /// Everything in the trash.
        public static final Filter TRASH =
                new Filter(Set.of(), Set.of(), Set.of(), null, null, Shelf.TRASH);

        public Filter {
            kinds = Set.copyOf(kinds);
            states = Set.copyOf(states);
            tags = Set.copyOf(tags);
        }
    }

    /// Where to look.
    public enum Shelf {
        LIBRARY,
        TRASH
    }

    /// In which order.
    public enum Sort {
        /// What came into the library last stands first.
        NEWEST,
        /// By title, from A to Z, whatever its case and accents.
        TITLE,
        /// The longest first: by words, of a recording without a transcript those it should have.
        LONGEST,
        /// What changed last stands first.
        CHANGED
    }
}
