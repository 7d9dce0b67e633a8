package org.inkwright.ledger;

/// How far a dispute over a payment is. It only goes forward, whatever order its news come in (rule
/// 47).
public enum DisputePhase {
    /// Nothing is known of it.
    NONE,
    /// The credits are set apart.
    OPEN,
    /// We were right: the credits are the user's again.
    WON,
    /// The money is gone, and the credits with it.
    LOST;

    /// The phase after a piece of news: what is over stays over.
    public DisputePhase after(DisputePhase news) {
        return this == WON || this == LOST || news == NONE ? this : news;
    }

    /// Whether going from here to a phase moves credits.
    ///
    /// @param next what [#after] gave
    public boolean moves(DisputePhase next) {
        return this != next && !(this == NONE && next == WON);
    }
}
