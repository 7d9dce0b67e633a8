package org.inkwright.billing.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.ledger.LedgerAccount;

/// An adjustment as it is kept.
///
/// @param asked by whom and when
/// @param agreed the second operator, once there is one
record KeptAdjustment(
        UUID id, UUID account, What what, By asked, Optional<UUID> agreed, State state) {
    /// What is given or taken.
    ///
    /// @param amount in the smallest pieces of the target's unit; taken when below zero
    record What(LedgerAccount target, long amount, String reason) {}

    /// Who did something, and when.
    record By(UUID operator, Instant at) {}

    /// How far it is.
    enum State {
        /// A second operator must agree.
        WAITING,
        /// It is in the ledger.
        POSTED,
        /// It was turned down.
        REFUSED
    }
}
