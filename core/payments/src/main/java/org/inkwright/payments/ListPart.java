package org.inkwright.payments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param items newest first; may be none although more follow
/// @param end where the next part begins; null after the last
public record ListPart<T>(List<T> items, @Nullable String end) {
    public ListPart {
        items = List.copyOf(items);
    }

    /// Where the next part begins.
    public Optional<String> next() {
        return Optional.ofNullable(end);
    }
}
