package org.inkwright.billing.plans;

import org.inkwright.ledger.EffectivePlan;
import org.inkwright.ledger.Period;

/// What counts for an account at a moment.
///
/// @param plan whose pool is granted and whose limits hold
/// @param period the month in which its pool is granted
public record Standing(EffectivePlan plan, Period period) {}
