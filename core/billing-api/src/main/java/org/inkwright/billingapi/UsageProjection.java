package org.inkwright.billingapi;

import java.time.Instant;
import java.util.List;

/// Where the pace of this period leads.
///
/// @param end of the period
/// @param used generations so far
/// @param projected generations at its end, at this pace
/// @param credits that would be needed beyond the pools
/// @param advice sentences for the writer
public record UsageProjection(
        Instant end, long used, long projected, CreditAmount credits, List<String> advice) {
    /// How it travels.
    public static final Codec<UsageProjection> CODEC =
            Codec.of(
                    m ->
                            new UsageProjection(
                                    m.instant("period_end"),
                                    m.whole("used"),
                                    m.whole("projected"),
                                    m.credits("credits"),
                                    m.texts("advice")),
                    (v, out) ->
                            out.put("period_end", v.end)
                                    .put("used", v.used)
                                    .put("projected", v.projected)
                                    .put("credits", v.credits)
                                    .putTexts("advice", v.advice));

    public UsageProjection {
        advice = List.copyOf(advice);
    }
}
