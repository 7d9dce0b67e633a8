package org.inkwright.billing.orders;

import java.util.Optional;
import java.util.UUID;
import org.inkwright.ledger.Unit;

/// What a payment paid for.
///
/// @param order the order; empty for a later month of a plan
/// @param unit the currency
record Paid(UUID account, Optional<KeptOrder> order, Unit unit) {
    /// The id of the lot of credits that it brought, if it brought any.
    Optional<String> lot() {
        return order.filter(one -> one.what().kind() == OrderKind.PACKAGE)
                .map(one -> one.id().toString());
    }
}
