package org.inkwright.ledger;

import java.time.Instant;

/// The time of the ledger: the server's, but it never goes back (rule 5).
public final class ServerTime {
    private ServerTime() {}

    /// The time of the next transaction.
    ///
    /// @param last the time of the last one
    /// @param now what the server's clock says
    public static Instant next(Instant last, Instant now) {
        return now.isBefore(last) ? last : now;
    }
}
