package org.inkwright.payments;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param from the first moment, in whole seconds
/// @param until the moment after the last
/// @param cursor where the part before ended; null for the first part
public record ListSpan(Instant from, Instant until, @Nullable String cursor) {
    /// @throws IllegalArgumentException when the span is empty
    public ListSpan {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span has a beginning and a later end");
        }
    }

    /// The first part.
    public static ListSpan between(Instant from, Instant until) {
        return new ListSpan(from, until, null);
    }

    /// The part that comes next.
    ///
    /// @param end where this one ended
    public ListSpan after(String end) {
        return new ListSpan(from, until, end);
    }

    /// Where the part before ended.
    public Optional<String> start() {
        return Optional.ofNullable(cursor);
    }
}
