package org.inkwright.billing.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// An amount that is added to a sum.
///
/// @param day the UTC day that it counts for
/// @param kind the unit, such as `tokens_in`
record Metered(String day, String step, String model, String kind, long amount) {
    /// The unit of what was charged: millionths of a credit.
    static final String CREDITS = "credits";

    /// How many acts there were.
    static final String ACTS = "acts";

    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
}
