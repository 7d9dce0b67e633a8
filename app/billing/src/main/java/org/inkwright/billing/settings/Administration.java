package org.inkwright.billing.settings;

import java.util.Optional;
import java.util.Set;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Unit;

/// Who runs the endpoint, and how much one of them may give or take on an account within a day
/// without a second one.
///
/// @param addresses the mail addresses of their accounts
/// @param credits of lots and debts
/// @param generations of pools
/// @param metrics where metrics are told, if they are
public record Administration(
        Set<String> addresses,
        Credits credits,
        Generations generations,
        Optional<Listening> metrics) {
    /// Keeps its own set.
    public Administration {
        addresses = Set.copyOf(addresses);
    }

    /// What one may move alone.
    public Amount alone(Unit unit) {
        return unit.equals(Unit.GENERATION) ? generations : credits;
    }

    @Override
    public String toString() {
        return addresses.size() + " operators";
    }
}
