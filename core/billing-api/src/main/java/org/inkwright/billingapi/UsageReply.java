package org.inkwright.billingapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of each event of a batch, in its order (rule 76).
public record UsageReply(List<Item> items) {
    /// How it travels.
    public static final Codec<UsageReply> CODEC =
            Codec.of(
                    m -> new UsageReply(m.list("items", Item.CODEC)),
                    (v, out) -> out.put("items", v.items, Item.CODEC));

    public UsageReply {
        items = List.copyOf(items);
    }

    /// What became of one event.
    ///
    /// @param reason why it was rejected; null otherwise
    public record Item(String id, Fate fate, @Nullable String reason) {
        private static final Codec<Item> CODEC =
                Codec.of(
                        m ->
                                new Item(
                                        m.text("id"),
                                        m.word("result", Fate.values(), Fate.OTHER),
                                        m.textOrNull("reason")),
                        (v, out) ->
                                out.put("id", v.id).put("result", v.fate).put("reason", v.reason));
    }

    /// What can become of an event.
    public enum Fate {
        /// It counts now.
        ACCEPTED,
        /// It had been counted.
        DUPLICATE,
        /// Another event has its id; that one stays.
        CONFLICT,
        /// It cannot be counted; sending it again is useless.
        REJECTED,
        /// What only a newer endpoint knows.
        OTHER
    }
}
