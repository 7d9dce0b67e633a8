package org.inkwright.ledger;

/// Gives a pool its generations, or a user promotional credits.
public final class Grant {
    private Grant() {}

    /// The transaction that gives.
    ///
    /// @param to a pool or a promotional lot
    /// @throws IllegalArgumentException for another account: prepaid credits come from a [Purchase]
    public static LedgerTransaction of(LedgerAccount to, Amount amount, Stamp stamp) {
        if (!to.kind().isPool() && to.kind() != AccountKind.PROMOTION) {
            throw new IllegalArgumentException(to + " is not given");
        }
        if (amount.sign() <= 0) {
            throw new IllegalArgumentException("a grant is above zero");
        }
        return stamp.on(
                TransactionKind.GRANT,
                new PostingList().fromHouse(AccountKind.ISSUED, to, amount).postings());
    }

    /// The cause of the grant of a period: one for each account and period (rule 51).
    public static Cause cause(LedgerAccount pool, Period period) {
        return new Cause(Cause.Kind.PERIOD, pool.owner() + ":" + period.start());
    }
}
