package org.inkwright.ledger;

import java.time.Instant;

/// In which state a hold is. It leaves [Open] once (rule 10).
public sealed interface HoldState {
    /// It reserves its shares.
    ///
    /// @param expires from when on a sweeper may end it
    record Open(Instant expires) implements HoldState {}

    /// The act was charged.
    record Settled(ActPrice actual, Settlement settlement) implements HoldState {}

    /// Everything was given back; nothing was charged.
    record Released() implements HoldState {}

    /// Nobody settled it in time; everything was given back.
    record Expired() implements HoldState {}

    /// It had expired when the act came to be settled, which was charged all the same (rule 17).
    record ExpiredThenCharged(ActPrice actual, Settlement settlement) implements HoldState {}

    /// The word in tables: `open`, `settled`, `released` or `expired`.
    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Settled _ -> "settled";
            case Released _ -> "released";
            case Expired _, ExpiredThenCharged _ -> "expired";
        };
    }
}
