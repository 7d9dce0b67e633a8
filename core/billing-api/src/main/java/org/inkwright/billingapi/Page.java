package org.inkwright.billingapi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param cursor what the next part is asked for with; null on the last
public record Page<T>(List<T> items, @Nullable String cursor) {
    public Page {
        items = List.copyOf(items);
    }

    /// How a list of such entries travels.
    public static <T> Codec<Page<T>> codec(Codec<T> entries) {
        return Codec.of(
                        m -> new Page<>(m.list("items", entries), m.textOrNull("next_cursor")),
                        (v, out) -> out.put("items", v.items, entries).put("next_cursor", v.cursor))
                .named(_ -> "PageOf" + entries.name());
    }

    /// What the next part is asked for with.
    public Optional<String> next() {
        return Optional.ofNullable(cursor);
    }
}
