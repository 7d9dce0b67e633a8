package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// What lifts a user's limits beside the plan.
///
/// @param prepaid prepaid credits that are left
/// @param boosts the stretches of time of boosts, see [BoostTime]
public record AccountPerks(Credits prepaid, List<Period> boosts) {
    public AccountPerks {
        boosts = List.copyOf(boosts);
    }

    boolean isBoosted(Instant at) {
        return boosts.stream().anyMatch(boost -> boost.contains(at));
    }
}
