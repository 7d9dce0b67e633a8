package org.inkwright.manuscript;

import java.time.Instant;

/// One metered act; written in the same transaction as the work that it meters.
///
/// @param id its name for good
/// @param kind what was done, and the unit of `amount`
/// @param amount how much, never negative
/// @param source for which source
/// @param run in which run
/// @param at when
public record UsageEvent(
        UsageEventId id, UsageKind kind, long amount, SourceId source, RunId run, Instant at) {
    public UsageEvent {
        Checks.notNegative(amount, "amount");
    }
}
