package org.inkwright.ledger;

import java.time.Instant;

/// A limit that stands in an act's way (rule 60).
///
/// @param limit its value, in its own unit: acts, variants, generations or millionths of credits;
///   of a cooldown its seconds
/// @param remaining what is left of it
/// @param frees when more is free; [Fund#NEVER] when time alone does not help
public record LimitHit(LimitName name, long limit, long remaining, Instant frees) {}
