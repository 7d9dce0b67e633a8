package org.inkwright.billing.ledger;

import java.util.UUID;

/// What came of keeping a transaction.
public sealed interface Keeping {
    /// It was kept.
    ///
    /// @param id its id
    record Kept(UUID id) implements Keeping {}

    /// The same had been kept before; nothing moved.
    ///
    /// @param id the first one's id
    record Known(UUID id) implements Keeping {}

    /// Something else had been kept under the same reference; nothing moved.
    ///
    /// @param id the first one's id
    record Different(UUID id) implements Keeping {}
}
