package org.inkwright.billing.admin;

import java.util.UUID;

/// Somebody who runs the endpoint.
///
/// @param account the id of their own account; stands in the ledger and in the audit
public record Operator(UUID account) {
    @Override
    public String toString() {
        return "operator " + account;
    }
}
