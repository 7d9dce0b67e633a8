package org.inkwright.billingapi;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What was used on one day, with one model or in one kind of step.
///
/// @param key the day, the model or the step
/// @param acts how many
/// @param amounts by kind, such as `tokens_in`
/// @param credits what was charged
public record UsageRow(String key, long acts, Map<String, Long> amounts, CreditAmount credits) {
    /// How it travels.
    public static final Codec<UsageRow> CODEC =
            Codec.of(
                    m ->
                            new UsageRow(
                                    m.text("key"),
                                    m.whole("acts"),
                                    m.numbers("amounts"),
                                    m.credits("credits")),
                    (v, out) ->
                            out.put("key", v.key)
                                    .put("acts", v.acts)
                                    .putNumbers("amounts", v.amounts)
                                    .put("credits", v.credits));

    public UsageRow {
        amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
    }
}
