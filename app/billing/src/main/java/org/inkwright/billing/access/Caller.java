package org.inkwright.billing.access;

import java.util.UUID;

/// Who asks, by a token that counts.
///
/// @param account the account's id, which is also its owner in the ledger
/// @param device the device that asks
public record Caller(UUID account, UUID device) {}
