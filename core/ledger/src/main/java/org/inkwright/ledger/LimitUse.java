package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// What a user has used of the limits, read and written in one transaction with the decision (rule
/// 57).
///
/// @param begun when acts began, at least those of the last hour
/// @param leases when the leases of running acts end; those that are over do not count
/// @param regenerated when the same text was last written again; empty when never
/// @param fullInPeriod whole texts written again in the period
/// @param period in which the pool is granted
public record LimitUse(
        List<Instant> begun,
        List<Instant> leases,
        List<Instant> regenerated,
        long fullInPeriod,
        Period period) {
    public LimitUse {
        begun = List.copyOf(begun);
        leases = List.copyOf(leases);
        regenerated = List.copyOf(regenerated);
    }
}
