package org.inkwright.billingapi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a limit stands; in a refusal, one that was hit.
///
/// @param name such as `pool`, `hourly`, `concurrency`; new ones may come
/// @param limit its value
/// @param remaining what is left of it
/// @param resets when more is free; null when time alone does not help
public record LimitState(String name, long limit, long remaining, @Nullable Instant resets) {
    static final Codec<LimitState> CODEC =
            Codec.of(
                    m ->
                            new LimitState(
                                    m.text("name"),
                                    m.whole("limit"),
                                    m.whole("remaining"),
                                    m.instantOrNull("resets_at")),
                    (v, out) ->
                            out.put("name", v.name)
                                    .put("limit", v.limit)
                                    .put("remaining", v.remaining)
                                    .put("resets_at", v.resets));
}
